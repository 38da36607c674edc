import { type Environment, environment, SECRETS, type Setting } from './environment.ts';

const settingNames = Object.keys(environment.shape) as Setting[];

/** A value as it may be shown: addresses without their password, other secrets not at all. */
const shown = (setting: Setting, value: Environment[Setting]): string => {
  if (value === undefined) return '(unset)';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null) return 'path' in value ? value.path : `${value.host}:${value.port}`;
  if (!SECRETS.includes(setting)) return String(value);
  if (typeof value !== 'string' || !URL.canParse(value) || !value.includes('://')) return '(set)';
  const { protocol, username, password, host, pathname } = new URL(value);
  const user = username === '' ? '' : `${username}${password === '' ? '' : ':…'}@`;
  return `${protocol}//${user}${host}${pathname}`;
};

/** Every setting with its value, where it comes from and what it means. */
export const describeSettings = (settings: Environment, given: Readonly<Record<string, string | undefined>>): string =>
  settingNames
    .map((setting) => {
      const origin = (given[setting]?.trim() ?? '') === '' ? 'default' : 'set';
      const meaning = environment.shape[setting].description ?? '';
      return `${setting} = ${shown(setting, settings[setting])}  [${origin}]\n    ${meaning}`;
    })
    .join('\n');
