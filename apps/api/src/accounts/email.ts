/** One spelling for each address: accounts are found and limited by it. */
export const normalEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase();
