import { consoleDossierWords } from '@thaogo/contract';
import { useState } from 'react';
import type { DossierView } from '../../api/dossiers.ts';
import { useWords } from '../../language/use-language.ts';
import { DossierActionForm } from './action-form.tsx';

/** What this person may do now; one form at a time. */
export const DossierActions = ({ view }: { view: DossierView }) => {
  const words = useWords(consoleDossierWords);
  const [open, setOpen] = useState<string | null>(null);
  const names: Record<string, string> = words.does[view.kind];
  const allowed = view.actions.filter((action) => action.allowed);
  if (allowed.length === 0) return null;
  return (
    <section aria-labelledby="dossier-actions">
      <h2 id="dossier-actions">{words.actions}</h2>
      {open === null ? (
        <p className="button-row dossier-actions">
          {allowed.map(({ name }) => (
            <button key={name} type="button" className="button-quiet" onClick={() => setOpen(name)}>
              {names[name] ?? name}
            </button>
          ))}
        </p>
      ) : (
        <>
          <h3>{names[open] ?? open}</h3>
          <DossierActionForm key={open} view={view} action={open} onDone={() => setOpen(null)} />
        </>
      )}
    </section>
  );
};
