import { difficultyList, groundList, placeList } from '@thaogo/contract';
import { type FormAnswers, keptDocuments } from '../../forms/answers.ts';
import type { Step } from '../../forms/steps.ts';
import { type ApiRefusal, ask } from '../../http/api-client.ts';
import { askAnswers } from '../../http/ask-answers.ts';
import { lookUp } from '../../http/look-up.ts';
import type { Visit } from '../../http/visit.ts';
import type { Option } from '../../parts/field.tsx';
import { type Choices, NO_CHOICES } from './questions/question.ts';

type OptionsReply = { ok: true; value: Option[] } | ApiRefusal;

const difficulties = async ({ site, language }: Visit): Promise<OptionsReply> => {
  const reply = await ask(site.api, '/difficulties', difficultyList, { language });
  if (!reply.ok) return reply;
  return {
    ok: true,
    value: reply.value.items.map(({ code, name, hint }) => ({
      value: code,
      label: name[language],
      hint: hint[language],
    })),
  };
};

const places = async ({ site, language }: Visit, parent: string | null): Promise<OptionsReply> => {
  const query = parent === null ? '' : `?parent=${encodeURIComponent(parent)}`;
  const reply = await ask(site.api, `/places${query}`, placeList, { language });
  if (!reply.ok) return reply;
  const collator = new Intl.Collator(language === 'vi' ? 'vi-VN' : 'en');
  return {
    ok: true,
    value: reply.value.items
      .map(({ code, name }) => ({ value: code, label: name }))
      .toSorted((a, b) => collator.compare(a.label, b.label)),
  };
};

/** What a ground is called and where to turn; without it the page says only that there may be such a place. */
const groundOf = async ({ site, language }: Visit, code: string): Promise<Choices['ground']> => {
  const reply = await ask(site.api, '/grounds', groundList, { language });
  const found = reply.ok ? reply.value.items.find((ground) => ground.code === code) : undefined;
  return found === undefined ? null : { name: found.name[language], turnTo: found.turnTo[language] };
};

const NOTHING: OptionsReply = { ok: true, value: [] };

/** What a step shows besides the answers: code lists, and what was found for it. */
export const choicesFor = async (
  visit: Visit,
  step: Step,
  answers: FormAnswers,
): Promise<{ ok: true; choices: Choices } | ApiRefusal> => {
  const checked = step === 'check';
  const [forDifficulty, forProvince, forCommune] = await Promise.all([
    step === 'difficulty' || (checked && answers.difficulty !== '') ? difficulties(visit) : NOTHING,
    step === 'place' || step === 'commune' || (checked && answers.province !== '') ? places(visit, null) : NOTHING,
    (step === 'commune' || (checked && answers.commune !== '')) && answers.province !== ''
      ? places(visit, answers.province)
      : NOTHING,
  ]);
  if (!forDifficulty.ok) return forDifficulty;
  if (!forProvince.ok) return forProvince;
  // A province that the list does not have has no communes either.
  if (!forCommune.ok && forCommune.status !== 404 && forCommune.status !== 422) return forCommune;
  return {
    ok: true,
    choices: {
      ...NO_CHOICES,
      difficulties: forDifficulty.value,
      provinces: forProvince.value,
      communes: forCommune.ok ? forCommune.value : [],
      ground: step === 'scope' ? await groundOf(visit, answers.suggested.ground) : null,
      lookedUp: step === 'documents' && answers.search !== '' ? await lookUp(visit, answers.search) : null,
      similar: step === 'similar' ? await askAnswers(visit, keptDocuments(answers)) : [],
    },
  };
};
