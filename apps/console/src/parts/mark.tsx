import { MARK } from '@thaogo/contract';

export const Mark = () => (
  <svg className="mark" viewBox={MARK.viewBox} width="48" height="26" aria-hidden="true" focusable="false">
    <path d={MARK.line} />
  </svg>
);
