// Written by Tests/KeyboardLayouts/generate.py from the keyboard descriptions of xkb. Do not edit.

extension KeyboardLayout {
  /// The key codes of every row below, in its order (`linux/input-event-codes.h`).
  static let keyCodes: [UInt16] = [
    41, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 17, 18, 19,
    20, 21, 22, 23, 24, 25, 26, 27, 30, 31, 32, 33, 34, 35, 36, 37, 38,
    39, 40, 43, 86, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 57,
  ]

  /// The layouts that a scanner may be set to. Of two that type alike the first is named.
  public static let all: [KeyboardLayout] = [
    us, ro, roStd, hu, pl, pl214, de, ch, cz, czQwerty, sk, fr, be, gb, it, es,
  ]

  public static let us = KeyboardLayout(
    "us",
    plain: "`1234567890-=qwertyuiop[]asdfghjkl;'\\<zxcvbnm,./ ",
    shifted: "~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"|>ZXCVBNM<>? ",
    altGr: "␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀|␀␀␀␀␀␀␀␀␀␀␀",
    shiftedAltGr: "␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀¦␀␀␀␀␀␀␀␀␀␀␀",
    caps: "`1234567890-=QWERTYUIOP[]ASDFGHJKL;'\\<ZXCVBNM,./ ",
    shiftedCaps: "~!@#$%^&*()_+qwertyuiop{}asdfghjkl:\"|>zxcvbnm<>? ")

  public static let ro = KeyboardLayout(
    "ro",
    plain: "`1234567890-=qwertyuiop[]asdfghjkl;'\\\\zxcvbnm,./ ",
    shifted: "~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"||ZXCVBNM<>? ",
    altGr:
      "␀◌\u{303}◌\u{30C}◌\u{302}◌\u{306}◌\u{30A}◌\u{328}◌\u{300}◌\u{307}◌\u{301}◌\u{30B}◌\u{308}◌\u{327}âß€␀ț␀␀î␀§„”ășđ␀␀␀␀␀ł␀␀␀|␀␀©␀␀␀␀«»␀␀",
    shiftedAltGr: "␀␀␀␀␀␀␀␀␀␀␀–±Âẞ␀␀Ț␀␀Î␀␀␀␀ĂȘĐ␀␀␀␀␀Ł␀␀␀¦␀␀␀␀␀␀␀␀␀␀␀",
    caps: "`1234567890-=QWERTYUIOP[]ASDFGHJKL;'\\\\ZXCVBNM,./ ",
    shiftedCaps: "~!@#$%^&*()_+qwertyuiop{}asdfghjkl:\"||zxcvbnm<>? ")

  public static let roStd = KeyboardLayout(
    "ro-std",
    plain: "„1234567890-=qwertyuiopăîasdfghjklșțâ\\zxcvbnm,./ ",
    shifted: "”!@#$%^&*()_+QWERTYUIOPĂÎASDFGHJKLȘȚÂ|ZXCVBNM;:? ",
    altGr:
      "`◌\u{303}◌\u{30C}◌\u{302}◌\u{306}◌\u{30A}◌\u{328}◌\u{300}◌\u{307}◌\u{301}◌\u{30B}◌\u{308}◌\u{327}␀␀€␀␀␀␀␀␀§[]␀ßđ␀␀␀␀␀ł;'\\|␀␀©␀␀␀␀<>␀␀",
    shiftedAltGr: "~␀␀␀␀␀␀␀␀␀␀–±␀␀␀␀␀␀␀␀␀␀{}␀ẞĐ␀␀␀␀␀Ł:\"|¦␀␀␀␀␀␀␀«»␀␀",
    caps: "„1234567890-=QWERTYUIOPĂÎASDFGHJKLȘȚÂ\\ZXCVBNM,./ ",
    shiftedCaps: "”!@#$%^&*()_+qwertyuiopăîasdfghjklșțâ|zxcvbnm;:? ")

  public static let hu = KeyboardLayout(
    "hu",
    plain: "0123456789öüóqwertzuiopőúasdfghjkléáűíyxcvbnm,.- ",
    shifted: "§'\"+!%/=()ÖÜÓQWERTZUIOPŐÚASDFGHJKLÉÁŰÍYXCVBNM?:_ ",
    altGr:
      "¬~◌\u{30C}^◌\u{306}◌\u{30A}◌\u{328}`◌\u{307}◌\u{301}◌\u{30B}◌\u{308}◌\u{327}\\|Ä¶ŧ–€Í„”÷×äđĐ[]ħíłŁ$ß¤<>#&@{}<;>*␀",
    shiftedAltGr:
      "¬◌\u{303}ˇ◌\u{302}˘°˛◌\u{300}˙´˝¨¸Ω§␀®Ŧ¥↑íØÞ◌\u{30A}◌\u{304}ÄẞÐªŊĦÍ&Ł¢ẞ◌\u{306}><>©‚‘’º×÷◌\u{307}␀",
    caps: "0123456789ÖÜÓQWERTZUIOPŐÚASDFGHJKLÉÁŰÍYXCVBNM,.- ",
    shiftedCaps: "§'\"+!%/=()öüóqwertzuiopőúasdfghjkléáűíyxcvbnm?:_ ")

  public static let pl = KeyboardLayout(
    "pl",
    plain: "`1234567890-=qwertyuiop[]asdfghjkl;'\\<zxcvbnm,./ ",
    shifted: "~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"|>ZXCVBNM<>? ",
    altGr:
      "¬≠²³¢€½§·«»–◌\u{327}πœę©ß←↓→óþ◌\u{308}◌\u{303}ąśðæŋ’ə…ł◌\u{301}◌\u{302}◌\u{300}|żźć„”ńµ≤≥◌\u{323}␀",
    shiftedAltGr:
      "∨¡¿£¼‰∧≈¾±°—◌\u{328}ΩŒĘ®™¥↑↔ÓÞ◌\u{30A}◌\u{304}ĄŚÐÆŊ•Ə␀Ł◌\u{30B}◌\u{30C}◌\u{306}¦ŻŹĆ‘“Ń∞×÷◌\u{307}␀",
    caps: "`1234567890-=QWERTYUIOP[]ASDFGHJKL;'\\<ZXCVBNM,./ ",
    shiftedCaps: "~!@#$%^&*()_+qwertyuiop{}asdfghjkl:\"|>zxcvbnm<>? ")

  public static let pl214 = KeyboardLayout(
    "pl-214",
    plain: "˙1234567890+'qwertzuiopżśasdfghjklłąó<yxcvbnm,.- ",
    shifted: "◌\u{328}!\"#$%&/()=?*QWERTZUIOPńćASDFGHJKLŁęź>YXCVBNM;:_ ",
    altGr:
      "¬~◌\u{30C}◌\u{302}◌\u{306}°◌\u{328}◌\u{300}◌\u{307}◌\u{301}◌\u{30B}◌\u{308}◌\u{327}\\|€¶ŧ←↓→øþ÷×æđĐ[]ħ␀ĸł$ß◌\u{300}|«»¢@{}§<>◌\u{323}␀",
    shiftedAltGr:
      "¬¡⅛£␀⅜⅝⅞™±°¿◌\u{328}Ω§¢®Ŧ¥↑ıØÞ◌\u{30A}◌\u{304}Æ§ÐªŊĦ␀&Ł◌\u{30B}◌\u{30C}◌\u{306}¦<>©`'}º×÷◌\u{307}␀",
    caps: "˙1234567890+'QWERTZUIOPŻŚASDFGHJKLŁĄÓ<YXCVBNM,.- ",
    shiftedCaps: "◌\u{328}!\"#$%&/()=?*qwertzuiopŃĆasdfghjklłĘŹ>yxcvbnm;:_ ")

  public static let de = KeyboardLayout(
    "de",
    plain: "◌\u{302}1234567890ß◌\u{301}qwertzuiopü+asdfghjklöä#<yxcvbnm,.- ",
    shifted: "°!\"§$%&/()=?◌\u{300}QWERTZUIOPÜ*ASDFGHJKLÖÄ'>YXCVBNM;:_ ",
    altGr: "′¹²³¼½¬{[]}\\◌\u{327}@ſ€¶ŧ←↓→øþ◌\u{308}~æſðđŋħ◌\u{323}ĸł◌\u{30B}◌\u{302}’|»«¢„“”µ·…–␀",
    shiftedAltGr:
      "″¡⅛£¤⅜⅝⅞™±°¿◌\u{328}Ω§€®Ŧ¥↑ıØÞ◌\u{30A}¯ÆẞÐªŊĦ◌\u{307}&Ł◌\u{323}◌\u{30C}◌\u{306}␀›‹©‚‘’º×÷—␀",
    caps: "◌\u{302}1234567890ẞ◌\u{301}QWERTZUIOPÜ+ASDFGHJKLÖÄ#<YXCVBNM,.- ",
    shiftedCaps: "°!\"§$%&/()=?◌\u{300}qwertzuiopü*asdfghjklöä'>yxcvbnm;:_ ")

  public static let ch = KeyboardLayout(
    "ch",
    plain: "§1234567890'◌\u{302}qwertzuiopü◌\u{308}asdfghjklöä$<yxcvbnm,.- ",
    shifted: "°+\"*ç%&/()=?◌\u{300}QWERTZUIOPè!ASDFGHJKLéà£>YXCVBNM;:_ ",
    altGr: "¬|@#¼½¬|¢]}◌\u{301}◌\u{303}@ſ€¶ŧ←↓→œþ[]æßðđŋħ␀ĸł◌\u{301}{}\\«»¢„“”µ•·◌\u{323}␀",
    shiftedAltGr:
      "¬¡⅛£$⅜⅝⅞™±°¿◌\u{328}Ω§␀®Ŧ¥↑ıŒÞ◌\u{30A}◌\u{304}ÆẞÐªŊĦ␀&Ł◌\u{30B}◌\u{30C}◌\u{306}¦<>©‚‘’º×÷◌\u{307}␀",
    caps: "§1234567890'◌\u{302}QWERTZUIOPÜ◌\u{308}ASDFGHJKLÖÄ$<YXCVBNM,.- ",
    shiftedCaps: "°+\"*Ç%&/()=?◌\u{300}qwertzuiopÈ!asdfghjklÉÀ£>yxcvbnm;:_ ")

  public static let cz = KeyboardLayout(
    "cz",
    plain: ";+ěščřžýáíé=◌\u{301}qwertzuiopú)asdfghjklů§◌\u{308}\\yxcvbnm,.- ",
    shifted: "◌\u{30A}1234567890%◌\u{30C}QWERTZUIOP/(ASDFGHJKL\"!'|YXCVBNM?:_ ",
    altGr: "`!@#$%^&*{}\\◌\u{304}\\|€¶ŧ←↓→øþ[]~đĐ[]`'łŁ$'\\/°#&@{}^<>*␀",
    shiftedAltGr:
      "~◌\u{303}◌\u{30C}◌\u{302}◌\u{306}◌\u{30A}◌\u{328}◌\u{300}◌\u{307}◌\u{301}◌\u{30B}◌\u{308}◌\u{327}Ω§␀®Ŧ¥↑ıØÞ÷×ÆẞÐªŊĦ␀&Ł◌\u{30B}ß|¦<>©‚‘’º×÷◌\u{307}␀",
    caps: ";+ĚŠČŘŽÝÁÍÉ=◌\u{301}QWERTZUIOPÚ)ASDFGHJKLŮ§◌\u{308}\\YXCVBNM,.- ",
    shiftedCaps: "◌\u{30A}1234567890%◌\u{30C}qwertzuiop/(asdfghjkl\"!'|yxcvbnm?:_ ")

  public static let czQwerty = KeyboardLayout(
    "cz-qwerty",
    plain: ";+ěščřžýáíé=◌\u{301}qwertyuiopú)asdfghjklů§◌\u{308}\\zxcvbnm,.- ",
    shifted: "◌\u{30A}1234567890%◌\u{30C}QWERTYUIOP/(ASDFGHJKL\"!'|ZXCVBNM?:_ ",
    altGr: "`!@#$%^&*()\\◌\u{304}\\|€¶ŧ←↓→øþ[]~đĐ[]`'łŁ;'\\/°#&@{}^<>*␀",
    shiftedAltGr:
      "~◌\u{303}◌\u{30C}◌\u{302}◌\u{306}◌\u{30A}◌\u{328}◌\u{300}◌\u{307}◌\u{301}◌\u{30B}◌\u{308}◌\u{327}Ω§␀®Ŧ¥↑ıØÞ{}ÆẞÐªŊĦ␀&Ł:ß|¦<>©‚‘’º×÷◌\u{307}␀",
    caps: ";+ĚŠČŘŽÝÁÍÉ=◌\u{301}QWERTYUIOPÚ)ASDFGHJKLŮ§◌\u{308}\\ZXCVBNM,.- ",
    shiftedCaps: "◌\u{30A}1234567890%◌\u{30C}qwertyuiop/(asdfghjkl\"!'|zxcvbnm?:_ ")

  public static let sk = KeyboardLayout(
    "sk",
    plain: ";+ľščťžýáíé=◌\u{301}qwertzuiopúäasdfghjklô§ň\\yxcvbnm,.- ",
    shifted: "◌\u{30A}1234567890%◌\u{30C}QWERTZUIOP/(ASDFGHJKL\"!)|YXCVBNM?:_ ",
    altGr: "`!@#$%^&*{}\\◌\u{304}\\|€¶ŧ←↓→øþ[]~đĐ[]`'łŁ$'\\/°#&@{}^<>*␀",
    shiftedAltGr:
      "~◌\u{303}◌\u{30C}◌\u{302}◌\u{306}◌\u{30A}◌\u{328}◌\u{300}◌\u{307}◌\u{301}◌\u{30B}◌\u{308}◌\u{327}Ω§␀®Ŧ¥↑ıØÞ÷×ÆẞÐªŊĦ␀&Ł◌\u{30B}ß|¦<>©‚‘’º×÷◌\u{307}␀",
    caps: ";+ĽŠČŤŽÝÁÍÉ=◌\u{301}QWERTZUIOPÚÄASDFGHJKLÔ§Ň\\YXCVBNM,.- ",
    shiftedCaps: "◌\u{30A}1234567890%◌\u{30C}qwertzuiop/(asdfghjkl\"!)|yxcvbnm?:_ ")

  public static let fr = KeyboardLayout(
    "fr",
    plain: "²&é\"'(-è_çà)=azertyuiop◌\u{302}$qsdfghjklmù*<wxcvbn,;:! ",
    shifted: "~1234567890°+AZERTYUIOP◌\u{308}£QSDFGHJKLM%µ>WXCVBN?./§ ",
    altGr: "¬¹~#{[|`\\^@]}æ«€¶ŧ←↓→øþ◌\u{308}¤@ßðđŋħ␀ĸłµ◌\u{302}◌\u{300}|ł»¢„“”◌\u{301}•·◌\u{323}␀",
    shiftedAltGr:
      "¬¡⅛£$⅜⅝⅞™±°¿◌\u{328}Æ<¢®Ŧ¥↑ıØÞ◌\u{30A}◌\u{304}ΩẞÐªŊĦ␀&Łº◌\u{30C}◌\u{306}¦Ł>©‚‘’◌\u{30B}×÷◌\u{307}␀",
    caps: "²&É\"'(-È_ÇÀ)=AZERTYUIOP◌\u{302}$QSDFGHJKLMÙ*<WXCVBN,;:! ",
    shiftedCaps: "~1234567890°+azertyuiop◌\u{308}£qsdfghjklm%␀>wxcvbn?./§ ")

  public static let be = KeyboardLayout(
    "be",
    plain: "²&é\"'(§è!çà)-azertyuiop◌\u{302}$qsdfghjklmùµ<wxcvbn,;:= ",
    shifted: "³1234567890°_AZERTYUIOP◌\u{308}*QSDFGHJKLM%£>WXCVBN?./+ ",
    altGr: "¬|@#¼½^{[{}\\◌\u{327}@ſ€¶ŧ←↓→œþ[]æßðđŋħ␀ĸł◌\u{301}◌\u{301}◌\u{300}\\«»¢„“”◌\u{327}•·◌\u{303}␀",
    shiftedAltGr:
      "¬¡⅛£$⅜⅝⅞™±°¿◌\u{328}Ω§¢®Ŧ¥↑ıŒÞ◌\u{30A}◌\u{304}ÆẞÐªŊĦ␀&Ł◌\u{30B}◌\u{30C}◌\u{306}\\<>©‚‘’º×÷◌\u{307}␀",
    caps: "²&É\"'(§È!ÇÀ)-AZERTYUIOP◌\u{302}$QSDFGHJKLMÙ␀<WXCVBN,;:= ",
    shiftedCaps: "³1234567890°_azertyuiop◌\u{308}*qsdfghjklm%£>wxcvbn?./+ ")

  public static let gb = KeyboardLayout(
    "gb",
    plain: "`1234567890-=qwertyuiop[]asdfghjkl;'#\\zxcvbnm,./ ",
    shifted: "¬!\"£$%^&*()_+QWERTYUIOP{}ASDFGHJKL:@~|ZXCVBNM<>? ",
    altGr:
      "|¹²³€½¾{[]}\\◌\u{327}@ſ␀¶ŧ←↓→øþ◌\u{308}◌\u{303}æßðđŋħ␀ĸł◌\u{301}◌\u{302}◌\u{300}|«»¢„“”µ•·◌\u{323}␀",
    shiftedAltGr:
      "|¡⅛␀¼⅜⅝⅞™±°¿◌\u{328}Ω§␀®Ŧ¥↑ıØÞ◌\u{30A}◌\u{304}ÆẞÐªŊĦ␀&Ł◌\u{30B}◌\u{30C}◌\u{306}¦<>©‚‘’º×÷◌\u{307}␀",
    caps: "`1234567890-=QWERTYUIOP[]ASDFGHJKL;'#\\ZXCVBNM,./ ",
    shiftedCaps: "¬!\"£$%^&*()_+qwertyuiop{}asdfghjkl:@~|zxcvbnm<>? ")

  public static let it = KeyboardLayout(
    "it",
    plain: "\\1234567890'ìqwertyuiopè+asdfghjklòàù<zxcvbnm,.- ",
    shifted: "|!\"£$%&/()=?^QWERTYUIOPé*ASDFGHJKLç°§>ZXCVBNM;:_ ",
    altGr: "¬¹²³¼½¬{[]}`~@ſ€¶ŧ←↓→øþ[]æßðđŋħ␀ĸł@#◌\u{300}««»¢“”ñµ◌\u{301}·◌\u{304}␀",
    shiftedAltGr:
      "¦¡◌\u{30B}◌\u{303}⅛⅜⅝⅞™±◌\u{328}¿◌\u{302}Ω§¢®Ŧ¥↑ıØÞ{}ÆẞÐªŊĦ␀&Ł◌\u{327}◌\u{30A}◌\u{306}»<>©‘’Ñº×◌\u{308}÷␀",
    caps: "\\1234567890'ÌQWERTYUIOPÈ+ASDFGHJKLÒÀÙ<ZXCVBNM,.- ",
    shiftedCaps: "|!\"£$%&/()=?^qwertyuiopÉ*asdfghjklÇ°§>zxcvbnm;:_ ")

  public static let es = KeyboardLayout(
    "es",
    plain: "º1234567890'¡qwertyuiop◌\u{300}+asdfghjklñ◌\u{301}ç<zxcvbnm,.- ",
    shifted: "ª!\"·$%&/()=?¿QWERTYUIOP◌\u{302}*ASDFGHJKLÑ◌\u{308}Ç>ZXCVBNM;:_ ",
    altGr: "\\|@#~½¬{[]}\\◌\u{327}@ſ€¶ŧ←↓→øþ[]æßðđŋħ␀ĸł◌\u{303}{}|«»¢„“”µ•·◌\u{323}␀",
    shiftedAltGr:
      "\\¡⅛£␀⅜⅝⅞™±°¿◌\u{328}Ω§¢®Ŧ¥↑ıØÞ◌\u{30A}◌\u{304}ÆẞÐªŊĦ␀&Ł◌\u{30B}◌\u{30C}◌\u{306}¦<>©‚‘’º×÷◌\u{307}␀",
    caps: "º1234567890'¡QWERTYUIOP◌\u{300}+ASDFGHJKLÑ◌\u{301}Ç<ZXCVBNM,.- ",
    shiftedCaps: "ª!\"·$%&/()=?¿qwertyuiop◌\u{302}*asdfghjklñ◌\u{308}ç>zxcvbnm;:_ ")

  /// What a dead key types before a space, and the letters that it makes of those behind it, in pairs.
  static let deadKeys: [Unicode.Scalar: (alone: Character, letters: String)] = [
    "\u{300}": ("`", "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳ"),
    "\u{301}": ("´", "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzź"),
    "\u{302}": ("^", "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑ"),
    "\u{303}": ("~", "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹ"),
    "\u{304}": ("¯", "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳ"),
    "\u{306}": ("˘", "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ"),
    "\u{307}": ("˙", "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzż"),
    "\u{308}": ("¨", "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿ"),
    "\u{30A}": ("˚", "AÅUŮaåuůwẘyẙ"),
    "\u{30B}": ("˝", "OŐUŰoőuű"),
    "\u{30C}": ("ˇ", "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzž"),
    "\u{327}": ("¸", "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ"),
    "\u{328}": ("˛", "AĄEĘIĮOǪUŲaąeęiįoǫuų"),
    "\u{323}": (".", "AẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒaạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓ"),
    "\u{326}": (",", "SȘTȚsștț"),
  ]
}
