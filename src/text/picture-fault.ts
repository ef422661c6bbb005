/** What is wrong with a file that lies beside a text as its picture, in words for editors. */
export interface PictureFault {
  /** Where it is a picture, and none that a page can carry. */
  kind?: 'image-too-big';
  found: string;
  mend: string;
}
