/** What is wrong with a file that lies beside a text as its picture, in words for editors. */
export interface PictureFault {
  found: string;
  mend: string;
}
