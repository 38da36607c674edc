/** What is wrong with one field of a form, in words; `field` is the id of its first control. */
export interface Fault {
  field: string;
  message: string;
}

export const faultOf = (faults: readonly Fault[], field: string): string | undefined =>
  faults.find((fault) => fault.field === field)?.message;
