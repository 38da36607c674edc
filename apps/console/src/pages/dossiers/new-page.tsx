import { consoleDossierWords } from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type DossierKind, makeDossier } from '../../api/dossiers.ts';
import { useWords } from '../../language/use-language.ts';
import { announce } from '../../parts/announcer.tsx';
import { Field } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { SubmitButton } from '../../parts/submit-button.tsx';
import { DocumentPicker, type PickedDocument } from '../../parts/document-picker.tsx';
import { bodyOf, missingIn, NEW_FIELDS, type Typed } from './dossier-fields.ts';
import { DossierInput } from './dossier-input.tsx';
import './dossiers.css';

const route = getRouteApi('/inside/dossiers/$kind/new');

interface Place {
  document: PickedDocument | null;
  article: string;
  clause: string;
  point: string;
}
const NOWHERE: Place = { document: null, article: '', clause: '', point: '' };

const ProvisionFields = ({
  label,
  place,
  onChange,
  missing,
}: {
  label: string;
  place: Place;
  onChange: (place: Place) => void;
  missing: boolean;
}) => {
  const words = useWords(consoleDossierWords);
  return (
    <fieldset className="dossier-provision">
      <DocumentPicker
        label={label}
        hint={words.documentHint}
        picked={place.document}
        onPick={(document) => onChange({ ...place, document })}
        wrong={missing ? words.needed : undefined}
      />
      <div className="dossier-places">
        {(['article', 'clause', 'point'] as const).map((part) => (
          <Field key={part} label={words[part]}>
            {(described) => (
              <input
                {...described}
                maxLength={10}
                autoComplete="off"
                value={place[part]}
                onChange={(event) => onChange({ ...place, [part]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
};

const provisionOf = ({ document, ...place }: Place) => ({ ...place, document: document?.id ?? '' });

/** What is sent: the provisions, and what was typed in the form that the kind has. */
const newBody = (kind: DossierKind, typed: Typed, places: readonly Place[], petitions: string): object => {
  const { dueOn, source, assumed, ...rest } = bodyOf(NEW_FIELDS[kind], typed);
  const [first = NOWHERE] = places;
  if (kind === 'bottleneck') {
    const provisions = places.filter(({ document }) => document !== null).map(provisionOf);
    return { ...rest, provisions, petitions: petitions === '' ? [] : petitions.split(',') };
  }
  const due = dueOn === undefined ? undefined : { dueOn, source: source ?? '', assumed: assumed === true };
  return { ...rest, provision: provisionOf(first), ...(due !== undefined && { due }) };
};

/** Enters a bottleneck, a delegated rule, or the sign of a document's being unlawful. */
export const NewDossierPage = () => {
  const words = useWords(consoleDossierWords);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { kind } = route.useParams();
  const { document, name, article = '', petitions = '', petition = '' } = route.useSearch();
  const [first, setFirst] = useState<Place>({
    ...NOWHERE,
    article,
    document: document === undefined ? null : { id: document, name: name ?? document },
  });
  const [second, setSecond] = useState<Place>(NOWHERE);
  const [typed, setTyped] = useState<Typed>(petition === '' ? {} : { petition });
  const [tried, setTried] = useState(false);
  const [handedOn, setHandedOn] = useState(false);
  const fields = NEW_FIELDS[kind];
  const missing = missingIn(fields, typed);
  const making = useMutation({
    mutationFn: () => makeDossier(kind, newBody(kind, typed, [first, second], petitions)),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['dossiers'] });
      announce(words.added);
      if (id === null) setHandedOn(true);
      else await navigate({ to: '/dossiers/$kind/$id', params: { kind, id } });
    },
  });
  if (handedOn)
    return (
      <div className="dossiers">
        <PageHeading title={words.add[kind]} />
        <Notice tone="done">{words.handedOn}</Notice>
      </div>
    );
  return (
    <div className="dossiers">
      <PageHeading title={words.add[kind]} />
      <p className="lead">{words.leads[kind]}</p>
      <form
        noValidate
        className="dossier-form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (missing.length === 0 && first.document !== null) making.mutate();
        }}
      >
        <ProblemNotice error={making.error} typing />
        <ProvisionFields
          label={words.document}
          place={first}
          onChange={setFirst}
          missing={tried && first.document === null}
        />
        {kind === 'bottleneck' && (
          <ProvisionFields label={words.conflict} place={second} onChange={setSecond} missing={false} />
        )}
        {fields.map((field) => (
          <DossierInput
            key={field.name}
            field={field}
            value={typed[field.name] ?? ''}
            onChange={(value) => setTyped((before) => ({ ...before, [field.name]: value }))}
            missing={tried && missing.includes(field.name)}
          />
        ))}
        {petitions !== '' && <p className="quiet">{words.linking(petitions.split(',').length)}</p>}
        <p className="button-row">
          <SubmitButton primary pending={making.isPending}>
            {words.add[kind]}
          </SubmitButton>
        </p>
      </form>
    </div>
  );
};
