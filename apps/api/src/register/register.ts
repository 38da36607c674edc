import type { Api } from '../http/endpoint.ts';
import { addDocumentConfirmation, addDocumentHeadings, addDocumentRelations } from './keep-beside.ts';
import { addDocumentKeeping, addDocumentsToConfirm } from './keep-document.ts';
import { addDocumentList } from './list-documents.ts';
import { addDocumentView } from './show-document.ts';
import { addDocumentForCoordinators } from './show-for-coordinators.ts';

/** The register of legal documents: looked up by everybody, kept by coordinators. */
export const addRegister = (api: Api): void => {
  addDocumentList(api);
  addDocumentView(api);
  addDocumentsToConfirm(api);
  addDocumentForCoordinators(api);
  addDocumentKeeping(api);
  addDocumentConfirmation(api);
  addDocumentRelations(api);
  addDocumentHeadings(api);
};
