/** The shapes that `Icon` and the charts refer to; the layout writes it once per page. */
export function Sprite() {
  return (
    <svg className="sprite" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="p-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--sheet)" />
          <path d="M0 0v6" stroke="var(--chart-rest)" strokeWidth="4" />
        </pattern>
        <pattern id="p-dot" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" fill="var(--sheet)" />
          <circle cx="2.5" cy="2.5" r="1.5" fill="var(--chart-1)" />
        </pattern>
      </defs>
      <symbol id="n0" viewBox="0 0 16 16">
        <rect x="1" y="1" width="14" height="14" strokeDasharray="2.4 2" />
      </symbol>
      <symbol id="n1" viewBox="0 0 16 16">
        <rect x="1" y="11.2" width="14" height="3.2" fill="currentColor" />
        <rect x="1" y="6.3" width="14" height="3.2" />
        <rect x="1" y="1.4" width="14" height="3.2" />
      </symbol>
      <symbol id="n2" viewBox="0 0 16 16">
        <rect x="1" y="11.2" width="14" height="3.2" fill="currentColor" />
        <rect x="1" y="6.3" width="14" height="3.2" fill="currentColor" />
        <rect x="1" y="1.4" width="14" height="3.2" />
      </symbol>
      <symbol id="n3" viewBox="0 0 16 16">
        <rect x="1" y="11.2" width="14" height="3.2" fill="currentColor" />
        <rect x="1" y="6.3" width="14" height="3.2" fill="currentColor" />
        <rect x="1" y="1.4" width="14" height="3.2" fill="currentColor" />
      </symbol>
      <symbol id="draft" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.2" strokeDasharray="2.4 2.2" />
      </symbol>
      <symbol id="submitted" viewBox="0 0 16 16">
        <path d="M1.5 8h12M9 3.5 13.5 8 9 12.5" />
      </symbol>
      <symbol id="complete" viewBox="0 0 16 16">
        <path d="M8 1 15 8 8 15 1 8Z" />
        <path d="M8 4.6v4" />
        <circle className="f" cx="8" cy="11" r=".9" fill="currentColor" />
      </symbol>
      <symbol id="reviewed" viewBox="0 0 16 16">
        <path d="m2.5 8.5 3.8 3.8 7.2-8.4" />
      </symbol>
      <symbol id="approved" viewBox="0 0 16 16">
        <path
          fill="currentColor"
          stroke="none"
          fillRule="evenodd"
          d="M8 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 8 .8Zm3.6 4.1-4.5 5.2-2.3-2.3-1.2 1.2 3.6 3.6 5.7-6.6Z"
        />
      </symbol>
      <symbol id="aside" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.2" />
        <path d="m3.8 12.2 8.4-8.4" />
      </symbol>
      <symbol id="late" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.4" />
        <path d="M8 4v4.2l2.8 1.8" />
      </symbol>
      <symbol id="stop" viewBox="0 0 16 16">
        <path d="M8 1.4 15.2 14H.8Z" />
        <path d="M8 6v3.6" />
        <circle cx="8" cy="11.8" r=".9" fill="currentColor" stroke="none" />
      </symbol>
      <symbol id="here" viewBox="0 0 16 16">
        <rect x="3.4" y="1" width="9.2" height="14" rx="1.4" />
        <path d="M6.6 12.4h2.8" />
      </symbol>
      <symbol id="sent" viewBox="0 0 16 16">
        <path d="M8 14V2.4M3.4 7 8 2.4 12.6 7" />
      </symbol>
      <symbol id="todo" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.2" />
      </symbol>
      <symbol id="now" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.2" />
        <circle cx="8" cy="8" r="3" fill="currentColor" stroke="none" />
      </symbol>
      <symbol id="ask" viewBox="0 0 16 16">
        <path d="M1.5 2h13v9.5H8L4.4 14.6v-3.1H1.5Z" />
        <path d="M6.3 5.6c.2-2 3.4-1.9 3.4 0 0 1.2-1.6 1.2-1.6 2.4" />
        <circle cx="8.1" cy="9.7" r=".6" fill="currentColor" stroke="none" />
      </symbol>
      <symbol id="x" viewBox="0 0 16 16">
        <path d="m3.5 3.5 9 9m0-9-9 9" />
      </symbol>
      <symbol id="down" viewBox="0 0 16 16">
        <path d="m3 6 5 5 5-5" />
      </symbol>
      <symbol id="up" viewBox="0 0 16 16">
        <path d="m3 10 5-5 5 5" />
      </symbol>
      <symbol id="plus" viewBox="0 0 16 16">
        <path d="M8 2.5v11M2.5 8h11" />
      </symbol>
      <symbol id="info" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.2" />
        <path d="M8 7.2v3.9M8 4.7v.2" />
      </symbol>
      <symbol id="note" viewBox="0 0 16 16">
        <path d="M2 14h12M3.5 11.2 11.6 3l1.9 1.9-8.2 8.1-2.4.5Z" />
      </symbol>
      <symbol id="off" viewBox="0 0 16 16">
        <path d="M1.2 6.2a10 10 0 0 1 13.6 0M3.8 9a6.2 6.2 0 0 1 8.4 0M2 2l12 12" />
        <circle cx="8" cy="12.4" r="1.1" fill="currentColor" stroke="none" />
      </symbol>
    </svg>
  );
}
