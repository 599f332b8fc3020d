"use client";

import { useId } from "react";
import { ComboBox, I18nProvider, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { useHydrated } from "./use-hydrated";

export type ComboOption = { id: string; label: string; detail?: string };

type ComboboxProps = {
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

/** A text whose matches the server gives as one types. Before the page listens it is the plain field of a GET form. */
export function Combobox({ name, label, hint, none, value, onType, options, onChoose }: ComboboxProps) {
  const ready = useHydrated();
  const id = useId();
  if (!ready) {
    return (
      <div className="field">
        <label htmlFor={id}>{label}</label>
        {hint && (
          <span className="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
        <input
          className="in"
          id={id}
          name={name}
          autoComplete="off"
          defaultValue={value}
          aria-describedby={hint && `${id}-hint`}
        />
      </div>
    );
  }
  return (
    <I18nProvider locale="fr-FR">
      <ComboBox
        className="field combo"
        name={name}
        items={options}
        inputValue={value}
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
        <Input className="in" autoComplete="off" />
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
