export const promise =
  'Tämä kysely on anonyymi: vastauksesi tallennetaan ilman nimeä, aikaa tai osoitetta, julkaistaan vain vähintään # vastaajan ryhmässä ja poistetaan # päivää myöhemmin. ' +
  'Ilman ryhmää jääneet poistetaan julkaisematta. Lopuksi saat koodin, jolla voit poistaa omasi.';
export const coarse = ' Lisäksi tallennetaan karkeasti: ';
export const stay = ' Pidä sivu auki, niin saat koodin.';
export const code = 'Säilytä tämä koodi, jotta voit poistaa vastauksesi: ';
