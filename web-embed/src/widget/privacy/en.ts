export const promise =
  'This survey is anonymous: your answers are kept without name, time or address, published only in groups of at least # and deleted # days later. ' +
  'Answers without a group are deleted unpublished. After sending you get a code to delete yours.';
export const coarse = ' Kept too, in broad terms: ';
export const stay = ' Keep this page open to get your code.';
export const code = 'To delete your answers later, keep this code: ';
