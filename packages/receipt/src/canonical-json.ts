/**
 * One text for one value: the JSON Canonicalization Scheme (RFC 8785), so that whoever holds the same facts computes the
 * same hash, in any language and years later.
 */

const refuse = (path: string, what: string): never => {
  const error = new TypeError(`${path === '' ? 'The value' : path} is ${what}, which JSON cannot carry unchanged.`);
  error.name = 'NotJsonError';
  throw error;
};

const text = (value: string, path: string): string =>
  value.isWellFormed() ? JSON.stringify(value) : refuse(path, 'text with half of a surrogate pair');

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const member = (value: object, key: string): unknown => Reflect.get(value, key);

const write = (value: unknown, path: string): string => {
  switch (typeof value) {
    case 'string':
      return text(value, path);
    case 'number':
      // ECMAScript's own shortest form is what RFC 8785 asks for; −0 becomes 0.
      return Number.isFinite(value) ? String(value) : refuse(path, String(value));
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object': {
      if (value === null) return 'null';
      if (Array.isArray(value)) {
        let items = '';
        // By index, so that a hole in the list is refused like the undefined it reads as.
        for (let index = 0; index < value.length; index += 1) {
          items += `${index === 0 ? '' : ','}${write(value[index], `${path}[${index}]`)}`;
        }
        return `[${items}]`;
      }
      if (!isPlain(value)) return refuse(path, `a ${value.constructor.name}`);
      let members = '';
      // Without a comparison function, sort orders by UTF-16 code units, as RFC 8785 section 3.2.3 wants.
      for (const key of Object.keys(value).toSorted()) {
        const here = path === '' ? key : `${path}.${key}`;
        members += `${members === '' ? '' : ','}${text(key, here)}:${write(member(value, key), here)}`;
      }
      return `{${members}}`;
    }
    default:
      return refuse(path, typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`);
  }
};

/**
 * @returns the RFC 8785 text of a JSON value: members ordered by the UTF-16 code units of their names, no white space.
 * @throws TypeError named `NotJsonError`, with the path, for NaN, infinities, undefined (also as a member or in a list), half
 *   surrogate pairs, functions, symbols, big integers, and objects that are no plain ones (dates, maps, buffers).
 */
export const canonicalJson = (value: unknown): string => write(value, '');
