import type { InboxItem } from '@thaogo/contract';

/** What list and table are given. */
export interface InboxRowsProps {
  items: readonly InboxItem[];
  today: string | null;
  /** True where rows may belong to different agencies. */
  withAgency: boolean;
}
