import type { ReactNode } from "react";

/** What each drawing is made of, on a square of 16. */
export const SHAPES = {
  n0: <rect x="1" y="1" width="14" height="14" strokeDasharray="2.4 2" />,
  n1: (
    <>
      <rect x="1" y="11.2" width="14" height="3.2" fill="currentColor" />
      <rect x="1" y="6.3" width="14" height="3.2" />
      <rect x="1" y="1.4" width="14" height="3.2" />
    </>
  ),
  n2: (
    <>
      <rect x="1" y="11.2" width="14" height="3.2" fill="currentColor" />
      <rect x="1" y="6.3" width="14" height="3.2" fill="currentColor" />
      <rect x="1" y="1.4" width="14" height="3.2" />
    </>
  ),
  n3: (
    <>
      <rect x="1" y="11.2" width="14" height="3.2" fill="currentColor" />
      <rect x="1" y="6.3" width="14" height="3.2" fill="currentColor" />
      <rect x="1" y="1.4" width="14" height="3.2" fill="currentColor" />
    </>
  ),
  draft: <circle cx="8" cy="8" r="6.2" strokeDasharray="2.4 2.2" />,
  submitted: <path d="M1.5 8h12M9 3.5 13.5 8 9 12.5" />,
  complete: (
    <>
      <path d="M8 1 15 8 8 15 1 8Z" />
      <path d="M8 4.6v4" />
      <circle className="f" cx="8" cy="11" r=".9" fill="currentColor" />
    </>
  ),
  reviewed: <path d="m2.5 8.5 3.8 3.8 7.2-8.4" />,
  approved: (
    <path
      fill="currentColor"
      stroke="none"
      fillRule="evenodd"
      d="M8 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 8 .8Zm3.6 4.1-4.5 5.2-2.3-2.3-1.2 1.2 3.6 3.6 5.7-6.6Z"
    />
  ),
  aside: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="m3.8 12.2 8.4-8.4" />
    </>
  ),
  late: (
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M8 4v4.2l2.8 1.8" />
    </>
  ),
  stop: (
    <>
      <path d="M8 1.4 15.2 14H.8Z" />
      <path d="M8 6v3.6" />
      <circle cx="8" cy="11.8" r=".9" fill="currentColor" stroke="none" />
    </>
  ),
  here: (
    <>
      <rect x="3.4" y="1" width="9.2" height="14" rx="1.4" />
      <path d="M6.6 12.4h2.8" />
    </>
  ),
  sent: <path d="M8 14V2.4M3.4 7 8 2.4 12.6 7" />,
  todo: <circle cx="8" cy="8" r="6.2" />,
  now: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <circle cx="8" cy="8" r="3" fill="currentColor" stroke="none" />
    </>
  ),
  ask: (
    <>
      <path d="M1.5 2h13v9.5H8L4.4 14.6v-3.1H1.5Z" />
      <path d="M6.3 5.6c.2-2 3.4-1.9 3.4 0 0 1.2-1.6 1.2-1.6 2.4" />
      <circle cx="8.1" cy="9.7" r=".6" fill="currentColor" stroke="none" />
    </>
  ),
  x: <path d="m3.5 3.5 9 9m0-9-9 9" />,
  down: <path d="m3 6 5 5 5-5" />,
  up: <path d="m3 10 5-5 5 5" />,
  plus: <path d="M8 2.5v11M2.5 8h11" />,
  info: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 7.2v3.9M8 4.7v.2" />
    </>
  ),
  note: <path d="M2 14h12M3.5 11.2 11.6 3l1.9 1.9-8.2 8.1-2.4.5Z" />,
  off: (
    <>
      <path d="M1.2 6.2a10 10 0 0 1 13.6 0M3.8 9a6.2 6.2 0 0 1 8.4 0M2 2l12 12" />
      <circle cx="8" cy="12.4" r="1.1" fill="currentColor" stroke="none" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;
