import { frameFr } from "@/lib/i18n/fr/frame";
import { home } from "@/lib/routes-home";

export function Brand() {
  return (
    <a className="brand" href={home()}>
      <svg className="mark" viewBox="0 0 24 24" aria-hidden="true">
        <path className="m" d="M6.5 1.5v21" fill="none" strokeWidth="1.8" />
        <path d="M10 6h12M10 12h12M10 18h7" fill="none" stroke="currentColor" strokeWidth="2.6" />
        <path d="M1.5 6h2M1.5 12h2M1.5 18h2" stroke="currentColor" strokeWidth="2.6" />
      </svg>
      {frameFr.product}
    </a>
  );
}

export const SkipLink = () => (
  <a className="skip" href="#contenu">
    {frameFr.skip}
  </a>
);
