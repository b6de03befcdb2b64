/** Sixty names of dinosaurs: few enough to be learned by heart. */
export const DINOSAURS = [
  'albertosaurus', 'allosaurus', 'ankylosaurus', 'apatosaurus', 'archaeopteryx', 'argentinosaurus', 'baryonyx',
  'brachiosaurus', 'camarasaurus', 'carnotaurus', 'centrosaurus', 'ceratosaurus', 'coelophysis', 'compsognathus',
  'corythosaurus', 'cryolophosaurus', 'deinonychus', 'dilophosaurus', 'diplodocus', 'dryosaurus', 'edmontosaurus',
  'eoraptor', 'euoplocephalus', 'gallimimus', 'giganotosaurus', 'hadrosaurus', 'herrerasaurus', 'hypsilophodon',
  'iguanodon', 'kentrosaurus', 'lambeosaurus', 'maiasaura', 'mamenchisaurus', 'megalosaurus', 'microraptor',
  'mussaurus', 'nodosaurus', 'ornithomimus', 'oviraptor', 'pachycephalosaurus', 'parasaurolophus', 'pentaceratops',
  'plateosaurus', 'protoceratops', 'psittacosaurus', 'saltasaurus', 'saurolophus', 'sinornithosaurus', 'spinosaurus',
  'stegosaurus', 'styracosaurus', 'struthiomimus', 'tarbosaurus', 'therizinosaurus', 'torosaurus', 'triceratops',
  'troodon', 'tyrannosaurus', 'utahraptor', 'velociraptor',
].join('\n');
