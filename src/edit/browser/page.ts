/** A page by what stands after `#/`; it may ask before it is left. */
export interface Page {
  title: string;
  draw: HTMLElement[];
  /** What would be lost. */
  isUnsaved?: () => boolean;
  leave?: () => void;
}
