import type { Api } from '../http/endpoint.ts';
import { addDocumentKeeping, addDocumentsToConfirm } from './keep-document.ts';
import { addDocumentList } from './list-documents.ts';
import { addDocumentView } from './show-document.ts';

/** The register of legal documents: looked up by everybody, kept by coordinators. */
export const addRegister = (api: Api): void => {
  addDocumentList(api);
  addDocumentView(api);
  addDocumentsToConfirm(api);
  addDocumentKeeping(api);
};
