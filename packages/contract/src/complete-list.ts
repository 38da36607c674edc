/**
 * A list that must name every member of a union: forgetting one, or naming a stranger, does not compile. It lets this
 * package repeat the domain's closed lists at run time while importing nothing but their types.
 */
export const completeList =
  <T extends string>() =>
  <const L extends readonly T[]>(list: L & ([Exclude<T, L[number]>] extends [never] ? unknown : never)): L =>
    list;
