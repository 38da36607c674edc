/** Every way in which a value could turn up: as it is, without case, as digits, as bytes. In small letters. */
export const formsOf = (clear: string): string[] => {
  const digits = clear.replaceAll(/\D/g, '');
  const forms = [
    clear,
    clear.normalize('NFD'),
    encodeURIComponent(clear),
    JSON.stringify(clear).slice(1, -1),
    Buffer.from(clear).toString('hex'),
    Buffer.from(clear.toLowerCase()).toString('hex'),
    Buffer.from(clear).toString('base64').replace(/=+$/, ''),
    ...(digits.length > 8 ? [digits, digits.replace(/^84/, '0'), Buffer.from(digits).toString('hex')] : []),
  ];
  return forms.map((form) => form.toLowerCase());
};

/** The forms that a text holds, whatever its case. */
export const foundIn = (text: string, forms: readonly string[]): string[] => {
  const lower = text.toLowerCase();
  return [...new Set(forms)].filter((form) => lower.includes(form));
};
