import type { ReactNode } from 'react';

interface SubmitButtonProps {
  pending: boolean;
  /** True for the one button that the page is about. */
  primary: boolean;
  /** True when it cannot be used for a reason that stands beside it. */
  refused?: boolean;
  children: ReactNode;
}

/** Sends its form. While the reply is awaited it keeps the focus and does nothing. */
export const SubmitButton = ({ pending, primary, refused = false, children }: SubmitButtonProps) => (
  <button
    type="submit"
    className={primary ? 'button-primary' : 'button-quiet'}
    aria-disabled={pending || refused}
    aria-busy={pending}
    onClick={(event) => {
      if (pending || refused) event.preventDefault();
    }}
  >
    {children}
  </button>
);
