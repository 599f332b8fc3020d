"use client";

import { useEffect, useState } from "react";
import { ComboBox, I18nProvider, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";

type ComboOption = { id: string; label: string; detail?: string };

export type ComboboxProps = {
  /** The parameter that a GET form sends before the page listens. */
  name: string;
  label: string;
  hint?: string;
  /** Said in the opened list when nothing matches. */
  none: string;
  value: string;
  onType: (text: string) => void;
  options: readonly ComboOption[];
  onChoose: (id: string) => void;
};

/** Takes the place of the plain field that has the focus: it begins with `before`, so that what was typed meanwhile opens the list. */
export default function ComboboxList(props: ComboboxProps & { before: string }) {
  const { name, label, hint, none, value, before, onType, options, onChoose } = props;
  const [caughtUp, setCaughtUp] = useState(false);
  useEffect(() => setCaughtUp(true), []);
  return (
    <I18nProvider locale="fr-FR">
      <ComboBox
        className="field combo"
        name={name}
        items={options}
        inputValue={caughtUp ? value : before}
        onInputChange={onType}
        onChange={(key) => key !== null && onChoose(String(key))}
        allowsCustomValue
        allowsEmptyCollection={value.trim() !== ""}
        menuTrigger="input"
      >
        <Label>{label}</Label>
        {hint && (
          <Text className="hint" slot="description">
            {hint}
          </Text>
        )}
        {/* It takes the place of the field that has the focus, within the same turn */}
        <Input className="in" autoComplete="off" autoFocus />
        <Popover className="combo-list" offset={2}>
          <ListBox<ComboOption> renderEmptyState={() => <span className="second">{none}</span>}>
            {(option) => (
              <ListBoxItem id={option.id} textValue={option.label}>
                {option.label} {option.detail && <span className="second">{option.detail}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  );
}
