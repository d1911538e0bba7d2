/** Bytes of the image that a picture is made from. */
export const mostPictureBytes = 5_000_000;

/** What a picture can be made from. The server judges by the content, whatever an image is called. */
export const pictureTypes: readonly string[] = ['image/jpeg', 'image/png'];
