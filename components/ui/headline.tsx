const INVERTED = /(\S+-(?:t-)?(?:je|tu|ils?|elles?|on|nous|vous|ce)\b)/;

/** A large title: an inverted pronoun stays with its verb (« gardez-vous »), where a hyphen would let the line break. */
export const Headline = ({ text }: { text: string }) =>
  text.split(INVERTED).map((part, index) =>
    index % 2 === 1 ? (
      <span className="nb" key={part}>
        {part}
      </span>
    ) : (
      part
    ),
  );
