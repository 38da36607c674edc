import { type CaseworkView, consolePetitionWords } from '@thaogo/contract';
import { useWords } from '../../../language/use-language.ts';
import { ConfinementShape } from '../../../parts/confinement-shape.tsx';

/** That few may see it, and who; nothing where everybody concerned may. */
export const ConfinementLine = ({ confinement }: Pick<CaseworkView, 'confinement'>) => {
  const words = useWords(consolePetitionWords).around;
  if (confinement === 'none') return null;
  const { name, who } = words.confined[confinement];
  return (
    <p className="confinement">
      <span className="confined">
        <ConfinementShape confinement={confinement} />
        <strong>{name}</strong>
      </span>
      <span>{who}</span>
    </p>
  );
};
