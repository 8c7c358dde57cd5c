import type { Words } from './concept.ts';

/** Portuguese. */
export const pt: Words = {
  app: 'aplicativo de autenticação | aplicativo autenticador | aplicativo de verificação | app de autenticação | app autenticador | autenticador* | aplicação de autenticação | aplicação autenticadora | aplicação móvel | aplicativo móvel | aplicativo do celular | seu aplicativo | sua aplicação | pelo aplicativo | do aplicativo | no aplicativo | pela aplicação | na aplicação | gerador de códigos | gerador de senhas | aplicativo de segurança | aplicativo authenticator | aplicativo de 2fa',
  factor:
    'dois fatores | de dois fatores | em dois fatores | autenticação de dois fatores | autenticação em dois fatores | código de dois fatores | dois factores | segundo fator | segundo factor | duas etapas | em duas etapas | de duas etapas | verificação em duas etapas | verificação de duas etapas | autenticação em duas etapas | dois passos | em dois passos | 2 fatores | 2 etapas | multifator* | multifactor* | multi fator | vários fatores | múltiplos fatores | duplo fator | dupla autenticação | dupla verificação | código 2fa | código mfa | duas fases',
  once: 'senha de uso único | senha única | senha descartável | código de uso único | código único | palavra passe de uso único | palavra passe única | senha temporária | código temporário | código otp | senha de utilização única | código de utilização única | de uso único | código descartável | senha dinâmica | uso único | código totp',
  verify:
    'código de verificação | código de autenticação | código de confirmação | código de segurança | código de acesso | código de validação | código de login | código de autorização | código de identificação | código de entrada | código de início de sessão | token de autenticação | token de segurança | código gerado | código verificador | código secreto',
  code: 'código | códigos | codigo | token | digite o código | insira o código | introduza o código | dígitos',
  digits:
    '# dígitos | código de # dígitos | de # dígitos | seis dígitos | código de seis dígitos | # algarismos | # números | # caracteres | # digitos | com # dígitos',
  sent: 'enviado* | enviamos | foi enviado | te enviamos | enviámos | acabamos de enviar | enviar código | enviar o código | enviar | reenviar | enviar novamente | receber código | receber | recebido | recebeu | não recebeu | não recebi | por sms | mensagem de texto | código sms | por e mail | por email | ao seu e mail | no seu e mail | para o seu e mail | para seu e mail | caixa de entrada | solicitar código | solicitar novo código | pedir código | ligação | verifique seu e mail | verifique o seu e mail | verificar e mail | confirme seu e mail | confirme o e mail | verifique seu telefone | confirme seu telefone | para o seu telefone | para seu celular | para o número | por mensagem | whatsapp',
  recovery:
    'código de recuperação | códigos de recuperação | chave de recuperação | recuperação | código de backup | códigos de backup | código de reserva | códigos de reserva | código de emergência | códigos de emergência | código reserva | código alternativo | cópia de segurança | códigos de cópia de segurança | código de segurança de backup | código de resgate | código de restauração | código de restauro | código de recuperação de uso único | token estático | código de redefinição | frase de recuperação | de reserva',
  hardware: 'chave de segurança | chaves de segurança | chave física | chave usb',
  secret:
    'chave secreta | chave de configuração | chave api | chave de licença | chave do produto | segredo | chave privada | token de acesso',
  device:
    'código do dispositivo | código de dispositivo | código exibido | código mostrado | código de pareamento | código de emparelhamento | na sua tv | na tela | no ecrã | código de vinculação',
  captcha:
    'caracteres da imagem | texto da imagem | código da imagem | na imagem | da imagem | não sou um robô | não sou um robot | não é um robô | pergunta de segurança | letras da imagem',
  card: 'número do cartão | cartão de crédito | cartão de débito | código de segurança do cartão | código do cartão | data de validade | validade | vencimento | titular do cartão | verso do cartão | verso | três dígitos | 3 dígitos | número da conta | agência | cartão | nome no cartão | código do banco',
  postal:
    'cep | código postal | cidade | endereço | morada | rua | estado | país | código do país | código de área | ddd | bairro | município | localidade | indicativo',
  coupon:
    'código promocional | código de promoção | código de desconto | cupom | cupão | código do cupom | cupom de desconto | desconto | vale | vale presente | cartão presente | cartão de oferta | vale oferta | código de convite | convite | código de indicação | indicação | código de referência | código de amigo | código de oferta | código de afiliado | código de parceiro',
  phone:
    'telefone | número de telefone | celular | número do celular | telemóvel | número de telemóvel | telefone celular',
  person:
    'nome de usuário | usuário | utilizador | nome de utilizador | nome | sobrenome | apelido | e mail | endereço de e mail | correio eletrónico | correio eletrônico | nome completo | empresa | cpf | cnpj | rg | nif | contribuinte | número de cliente | código do cliente | matrícula | data de nascimento | nome do dispositivo | descrição | documento',
  password:
    'senha | palavra passe | nova senha | confirmar senha | confirme a senha | confirmar palavra passe',
  search: 'pesquisar | buscar | busca | pesquisa | procurar',
  other:
    'código de reserva de voo | código da reserva | localizador | número da reserva | número do pedido | número da encomenda | código de rastreio | código de rastreamento | rastreamento | rastreio | número do bilhete | código de ativação | código de activação | número de série | código do produto | código de barras | referência | código da reunião | código do evento | código da turma | código do curso | código do jogo | código da sala | código de erro | código qr | quantidade | valor | quantia | comentário* | mensagem | data | código de registro | novo pin | código da moeda | nota fiscal | boleto',
  spare: 'um dos seus | um de seus | um dos códigos | não utilizado* | restantes',
};
