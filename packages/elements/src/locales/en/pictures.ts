/** What is said where a face or a logo is chosen. */
export const pictures = {
  label: 'Picture',
  add: (name: string) => `Add a picture of ${name}`,
  replace: (name: string) => `Replace the picture of ${name}`,
  remove: (name: string) => `Remove the picture of ${name}`,
  choose: 'Choose a picture',
  chooseAnother: 'Choose another',
  removeIt: 'Remove',
  hint: (size: string) => `JPG or PNG, at most ${size}. You can drop it here.`,
  uploading: 'The picture is being uploaded',
  wrongType: 'Only JPG and PNG pictures are taken.',
  tooLarge: (size: string) => `The picture is larger than ${size}.`,
  tooManyPixels: 'The picture has too many pixels, or your workspace has no room left.',
  failed: 'The picture could not be saved.',
  changed: (name: string) => `${name} has a new picture`,
  removed: (name: string) => `The picture of ${name} was removed`,
  undoFailed: (name: string) => `The picture of ${name} could not be brought back.`,
};
