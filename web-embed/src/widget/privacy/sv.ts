export const promise =
  'Den här enkäten är anonym: dina svar sparas utan namn, tid eller adress, publiceras bara i grupper om minst # och raderas # dagar senare. ' +
  'Svar utan grupp raderas opublicerade. Till sist får du en kod för att radera dina.';
export const coarse = ' Dessutom sparas i grova drag: ';
export const stay = ' Håll sidan öppen för att få din kod.';
export const code = 'Spara den här koden för att kunna radera dina svar: ';
