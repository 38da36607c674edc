/** Where this tab keeps what is being written, until the site has it. It goes with the tab. */
const KEY = 'thaogo-typing';

interface Kept {
  path: string;
  /** What the site had when the writing began, and what stands there now. */
  fields: Record<string, { before: string; now: string }>;
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'path' in value && 'fields' in value;

const kept = (): Kept | null => {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
};

const keep = (fields: readonly HTMLTextAreaElement[]): void => {
  const now: Kept = {
    path: location.pathname,
    fields: Object.fromEntries(fields.map((field) => [field.name, { before: field.defaultValue, now: field.value }])),
  };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // Full or forbidden: then it is as without a script.
  }
};

/** Puts back what the site never got: the page still shows what it showed when the writing began. */
const restore = (fields: readonly HTMLTextAreaElement[], { path, fields: written }: Kept): boolean => {
  if (path !== location.pathname) return false;
  let restored = false;
  for (const field of fields) {
    const was = written[field.name];
    if (was === undefined || was.before !== field.defaultValue || was.now === field.value) continue;
    field.value = was.now;
    restored = true;
  }
  return restored;
};

const forget = (): void => {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Forbidden: then nothing was kept either.
  }
};

/**
 * What is typed outlives a broken connection: long texts are put back when their page comes back, and no form is sent
 * into nothing. They are forgotten on the first page that they led to, or that has no unfinished draft.
 */
export const wireKept = (): void => {
  const forms = document.querySelectorAll<HTMLFormElement>('form[data-keep]');
  const fields = [...document.querySelectorAll<HTMLTextAreaElement>('form[data-keep] textarea')];
  const before = kept();
  if (fields.length === 0 && document.querySelector('[data-unfinished]') === null) forget();
  for (const form of forms) {
    const notice = form.querySelector<HTMLElement>('[data-kept]');
    const say = (words: string | undefined): void => {
      if (notice === null || words === undefined) return;
      notice.textContent = words;
      notice.hidden = false;
    };
    if (fields.length > 0) {
      if (before !== null && restore(fields, before)) say(notice?.dataset['kept']);
      form.addEventListener('input', () => {
        keep(fields);
      });
    }
    form.addEventListener('submit', (event) => {
      if (navigator.onLine) return;
      event.preventDefault();
      say(notice?.dataset['offline']);
      notice?.scrollIntoView({ block: 'center' });
    });
  }
};
