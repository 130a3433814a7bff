import type { MunicipalityCode, ServiceLanguage } from '@one-stop-shop/shared/contracts';

/** Somebody of the demonstration. Nobody of them exists. */
export interface InventedPerson {
  readonly given: string;
  readonly family?: string;
  /** Given name and family name in their own script. */
  readonly own?: readonly [given: string, family: string];
  readonly gender: 'f' | 'm';
  readonly language: ServiceLanguage;
  readonly country: string;
  readonly municipality: MunicipalityCode;
  /** A day, a year, or nothing. */
  readonly born?: string;
}

// Given name, family name, both in the own script, gender, language, country, place, birth.
const written = `
Gurpreet;Singh;ਗੁਰਪ੍ਰੀਤ;ਸਿੰਘ;m;pa;IN;cori;1966-01-01
Harjit;Singh;ਹਰਜੀਤ;ਸਿੰਘ;m;pa;IN;cori;1973
Manpreet;Kaur;ਮਨਪ੍ਰੀਤ;ਕੌਰ;f;pa;IN;cori;
Simranjit;Kaur;ਸਿਮਰਨਜੀਤ;ਕੌਰ;f;pa;IN;cisterna;1987-04-06
Balwinder;Singh;;;m;pa;IN;cori;1994
Jaspreet;Kaur;;;f;pa;IN;cori;
Kulwinder;Gill;;;m;pa;IN;cori;1966-07-11
Sukhdeep;Dhillon;;;m;pa;IN;cisterna;1973
Rajwinder;Kaur;;;f;pa;IN;cori;
Lakhvir;Sandhu;;;m;pa;IN;cori;1987-10-16
Parminder;Singh;;;m;pa;IN;cori;1994
Amarjit;Kaur;;;f;pa;IN;cisterna;
Sunita;Sharma;सुनीता;शर्मा;f;hi;IN;cori;1966-01-21
Rakesh;Kumar;राकेश;कुमार;m;hi;IN;cori;1973
Anjali;Verma;;;f;hi;IN;cori;
Deepak;Yadav;;;m;hi;IN;cori;1987-04-26
Muhammad;Bilal;محمد;بلال;m;ur;PK;cori;1994
Ayesha;Iqbal;عائشہ;اقبال;f;ur;PK;cori;
Imran;Hussain;;;m;ur;PK;cori;1966-07-03
Nadia;Akhtar;;;f;ur;PK;cori;1973
Usman;Tariq;;;m;ur;PK;cori;
Zainab;Malik;;;f;ur;PK;cori;1987-10-08
Olena;Shevchenko;Олена;Шевченко;f;uk;UA;cori;1994
Oksana;Kovalenko;Оксана;Коваленко;f;uk;UA;cori;
Taras;Melnyk;Тарас;Мельник;m;uk;UA;cori;1966-01-13
Yuliia;Bondarenko;;;f;uk;UA;cori;1973
Iryna;Tkachuk;;;f;uk;UA;cori;
Fatima;Benali;فاطمة;بن علي;f;ar;MA;cisterna;1987-04-18
Youssef;El Amrani;يوسف;العمراني;m;ar;MA;cisterna;1994
Khadija;Mansouri;;;f;ar;TN;cisterna;
Omar;Haddad;عمر;حداد;m;ar;SY;cisterna;1966-07-23
Amira;Zidan;;;f;ar;EG;cisterna;1973
Mahmoud;Farouk;;;m;ar;EG;cisterna;
Samah;Trabelsi;;;f;ar;TN;cisterna;1987-10-28
Fatou;Diallo;;;f;fr;SN;aprilia;1994
Mamadou;Ndiaye;;;m;fr;SN;aprilia;
Aminata;Traoré;;;f;fr;ML;aprilia;1966-01-05
Ibrahima;Sow;;;m;fr;GN;aprilia;1973
Mariama;Bah;;;f;fr;GN;aprilia;
Ousmane;Konaté;;;m;fr;ML;aprilia;1987-04-10
Awa;Cissé;;;f;fr;CI;aprilia;1994
Moussa;Camara;;;m;fr;GN;aprilia;
Kadiatou;Sylla;;;f;fr;GN;aprilia;1966-07-15
Cheikh;Fall;;;m;wo;SN;aprilia;1973
Binta;Jallow;;;f;ff;GM;aprilia;
Blessing;Okafor;;;f;en;NG;aprilia;1987-10-20
Emeka;Nwosu;;;m;en;NG;aprilia;1994
Grace;Mensah;;;f;en;GH;aprilia;
Kwame;Boateng;;;m;en;GH;aprilia;1966-01-25
Tesfay;;;;m;en;ER;aprilia;1973
Hodan;;;;f;en;SO;aprilia;
Shahid;Rahman;শহীদ;রহমান;m;bn;BD;cisterna;1987-04-02
Nasrin;Akter;;;f;bn;BD;cisterna;1994
Rubel;Hossain;;;m;bn;BD;cisterna;
Gjergj;Çela;;;m;sq;AL;cori;1966-07-07
Mirela;Hoxha;;;f;sq;AL;cori;1973
Ionuț;Popescu;;;m;ro;RO;cori;
Ștefania;Ionescu;;;f;ro;RO;cori;1987-10-12
Rosa;Quispe;;;f;es;PE;cori;1994
Luis;Mamani;;;m;es;PE;cori;`;

const places: Readonly<Record<string, MunicipalityCode>> = {
  aprilia: '059001',
  cisterna: '059005',
  cori: '059006',
};

/** Of the communities that come to the desks, in all states of a record. */
export const inventedPersons: readonly InventedPerson[] = written
  .trim()
  .split('\n')
  .map((line) => {
    const [
      given = '',
      family,
      ownGiven,
      ownFamily = '',
      gender,
      language,
      country = '',
      place = '',
      born,
    ] = line.split(';');
    return {
      ...{ given, country, municipality: places[place] ?? '059006' },
      gender: gender === 'f' ? 'f' : 'm',
      language: language as ServiceLanguage,
      ...(family && { family }),
      ...(ownGiven && { own: [ownGiven, ownFamily] as const }),
      ...(born && { born }),
    };
  });
