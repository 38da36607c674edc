import { consoleOrganisationWords, dateWords, type UnitList } from '@thaogo/contract';
import { useState } from 'react';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { useToday } from '../../../parts/use-today.ts';
import { NewUnitForm } from './new-unit-form.tsx';
import { UnitDialog } from './unit-dialog.tsx';

type Unit = UnitList['items'][number];

/** What there is to know of a unit besides its name: when it begins or ends, what it will be called. */
const UnitDates = ({ unit }: { unit: Unit }) => {
  const words = useWords(consoleOrganisationWords);
  const language = useLanguage();
  const today = useToday();
  const { ahead, ends, ended } = words.unitStandings;
  const coming = unit.names.filter(({ from }) => today !== null && from > today && from !== unit.validFrom);
  const facts = [
    ...(unit.standing === 'ahead' ? [ahead(dateWords(unit.validFrom, language))] : []),
    ...coming.map((name) => words.renamedFrom(name[language], dateWords(name.from, language))),
    ...(unit.validTo === null ? [] : [(unit.standing === 'ended' ? ended : ends)(dateWords(unit.validTo, language))]),
  ];
  return facts.map((fact) => (
    <p key={fact} className="quiet">
      {fact}
    </p>
  ));
};

/** The tree of units, what may be done to each, and the form that makes another. */
export const UnitsSection = ({ agency, units }: { agency: string | null; units: UnitList['items'] }) => {
  const words = useWords(consoleOrganisationWords);
  const language = useLanguage();
  const [asked, setAsked] = useState<{ unit: Unit; act: 'rename' | 'close' } | null>(null);
  return (
    <section className="organisation-section" aria-labelledby="organisation-units">
      <h2 id="organisation-units">{words.units}</h2>
      <p className="quiet">{words.unitsLead}</p>
      {units.length === 0 && <p className="empty">{words.noUnits}</p>}
      <ul className="rows">
        {units.map((unit) => (
          <li key={unit.id} className={`unit-level-${unit.level}`}>
            <div className="row-words">
              <p>
                <strong>{unit.name[language]}</strong>
              </p>
              <UnitDates unit={unit} />
            </div>
            {unit.standing !== 'ended' && (
              <p className="row-acts">
                {(['rename', 'close'] as const).map((act) => (
                  <button
                    key={act}
                    type="button"
                    className="button-quiet"
                    aria-label={`${words[act]}: ${unit.name[language]}`}
                    onClick={() => setAsked({ unit, act })}
                  >
                    {words[act]}
                  </button>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.newUnit}</summary>
        <NewUnitForm agency={agency} units={units} />
      </details>
      {asked !== null && <UnitDialog {...asked} onClose={() => setAsked(null)} />}
    </section>
  );
};
