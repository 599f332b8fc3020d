/** Given names that a message of a town hall is likely to hold, without accents. A name that is not here is for the reader to see. */
const COMMON = `adele adrien agathe agnes alain alan albert alexandra alexandre alexis alfred alice aline alix amandine amelie amine
  anais andre andrea angele angelique anne annick annie anthony antoine antonin apolline ariane armand arnaud arthur aude audrey
  auguste aurelie aurelien aurore axel aymeric baptiste bastien beatrice benedicte benjamin benoit bernadette bernard berthe bertrand
  blandine brice brigitte bruno camille carine carole caroline catherine cecile cedric celestin celine chantal charlene charles charlotte
  christelle christian christiane christine christophe claire clara claude claudette claudine clemence clement clementine clothilde
  colette coralie corentin corinne cyril cyrille damien daniel daniele danielle david deborah delphine denis denise didier dominique
  dorian dylan edith edmond edouard eleonore eliane elisabeth elise elodie eloise emilie emma emmanuel emmanuelle enzo eric erwan
  estelle esther etienne eugene eugenie eva evelyne fabien fabienne fabrice fanny fatima felix ferdinand fernand fernande flavie
  florence florent florian florine franck francis francois francoise frederic frederique gabriel gabrielle gaelle gaetan gaston
  genevieve geoffrey georges georgette gerald gerard germaine ghislaine gilbert gilberte gilles ginette gisele gregory guillaume
  gustave guy gwenaelle hamid helene henri henriette herve hortense hubert hugo ines ingrid irene irma isabelle ivan jacky jacqueline
  jacques jade jean jeanne jeannine jennifer jeremie jeremy jerome jessica joel joelle johanna jonathan josephine josette josiane
  josselin joseph jules julia julie julien juliette justine karim karine karl katia kevin khadija laetitia laure laurence laurent
  lauriane lea leila leon leonie leo leopold liliane lilian linda line lionel lisa loic lola lorenzo lou louis louisa louise luc lucas
  lucie lucien lucienne lucile ludovic lydia lydie madeleine maeva magali malika manon marc marceau marcel marcelle margaux margot
  marguerite maria marianne marie mariette marine marion marius marjorie martial martin martine maryse maryvonne mateo mathias
  mathieu mathilde matthieu maud maurice maxence maxime melanie melissa michel michele micheline mickael mireille mohamed monique
  morgane moussa muriel myriam nadege nadia nadine nathalie nathan nicolas nicole nina noe noel noelle noemie odette odile olivia
  olivier oscar pascal pascale patrice patricia patrick paul paulette pauline perrine philippe pierre pierrette quentin rachel rachid
  raoul raphael raymond raymonde regine regis remi remy rene renee richard robert robin roger roland romain romane romeo rose rosalie
  roxane sabine sabrina salome samia samuel sandra sandrine sarah sebastien serge severine simon simone solange solene sonia sophie
  stephane stephanie suzanne sylvain sylvaine sylvie tanguy theo therese thibault thierry thomas timothee tristan ugo valentin valentine
  valerie vanessa veronique victoire victor victoria vincent violette virginie viviane xavier yann yannick yasmine yoann yolande yves
  yvette yvonne zoe`;

const known = new Set(COMMON.split(/\s+/));

const bare = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** « Jean-Pierre » as well: each part must be one. */
export const isFirstName = (word: string): boolean => word.split("-").every((part) => known.has(bare(part)));
