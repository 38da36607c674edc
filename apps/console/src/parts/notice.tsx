import type { ReactNode } from 'react';

type Tone = 'plain' | 'done' | 'soon' | 'wrong';

const SHAPES: Record<Tone, string> = {
  plain: 'M8 7.5v4M8 4.6v.1',
  done: 'M4 8.5l2.8 2.8L12 5.5',
  soon: 'M8 4v4l2.6 1.8',
  wrong: 'M8 4.2v4.6M8 11.6v.1',
};

/** A remark beside the text: word, shape and colour. */
export const Notice = ({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) => (
  <div className={`notice notice-${tone}`}>
    <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="7" />
      <path d={SHAPES[tone]} />
    </svg>
    <div className="notice-words">{children}</div>
  </div>
);
