//! What security questions ask for.

use crate::domain::{Words, words};

/// What they ask for, in lower case; each is said of hardly anything else.
#[rustfmt::skip]
pub(in crate::safety) const TOPICS_LIST: &[&str] = &[
    "旧姓", "ペットの名前", "ペット名", "飼い犬の名前", "飼い猫の名前", "飼った犬", "飼った猫", "飼ったペット", "飼った生き物", "飼った動物", "犬の名前", "猫の名前", "出身地", "出生地", "生まれた町", "生まれた街", "生まれた場所", "生まれた市", "生まれた病院",
    "出身小学校", "出身の小学校", "出身中学", "出身高校", "出身校", "卒業した小学校", "卒業した中学", "卒業した高校", "通った小学校", "通っていた小学校", "通ってた小学校", "通った幼稚園", "通っていた幼稚園", "小学校の名前", "中学校の名前", "幼稚園の名前", "母校", "担任", "恩師", "先生の名前", "好きな先生", "尊敬する人", "尊敬する先生", "好きな食べ物", "好きな料理", "好きな色", "好きな映画", "好きな本", "好きなスポーツ",
    "好きな球団", "好きなチーム", "好きな選手", "好きな歌手", "好きなバンド", "好きな曲", "好きな歌", "好きな動物", "好きな花", "好きな果物", "好きな言葉", "好きなキャラ", "好きなテレビ", "好きな番組", "座右の銘", "初恋", "初デート", "思い出の場所", "思い出の地", "新婚旅行", "結婚した場所", "結婚式場", "結婚記念の場所", "出会った場所", "出会った街", "最初に買った", "初めて買った", "初めての車", "初めて乗った車", "初めての海外", "初めて行った海外", "初めての上司", "最初の上司", "上司の名前", "上司の苗字", "初めての勤務先", "最初の勤務先", "最初の勤め先", "最初の職場", "初めての職場", "初めて見た映画", "最初に見た映画", "最初に観た映画", "あだ名", "幼なじみ", "親友の名前", "親友は", "子供の頃の夢", "子どもの頃の夢", "小学生の頃の夢", "将来の夢",
    "祖母の名前", "祖父の名前", "おばあちゃんの名前", "おじいちゃんの名前", "父の名前", "母の名前", "父親の名前", "母親の名前", "母の下の名前", "祖父の職業", "父の職業", "住んでいた町", "住んでた町", "住んでいた通り", "住んでた通り", "通りの名前", "町の名前", "秘密の言葉",
    "maiden name", "maiden", "first pet", "pet's name", "pet name", "pet question", "my pet", "my dog", "my cat", "cat's name", "dog's name", "first car", "first school", "first concert", "first boss", "first film", "first movie", "first kiss", "first crush", "primary school", "elementary school", "high school mascot", "high-school mascot", "school mascot", "born in", "birthplace", "place of birth", "city of birth", "town of birth", "birth city", "birth town",
    "favourite", "favorite", "fav teacher", "fav food", "childhood nickname", "childhood friend", "childhood street", "childhood home", "childhood hero", "childhood pet", "dream job", "best friend", "street you grew", "street i grew", "grew up on", "met your spouse", "meet your spouse", "met my spouse", "parents meet", "parents met", "memorable word", "memorable place", "memorable date",
    "middle name", "grandmother's name", "grandma's name", "grandma's first name", "grandfather's name", "grandad's name", "granny's name", "teacher's name", "father's name", "mother's name", "sister's name", "brother's name", "oldest cousin", "first job", "first teacher", "honeymoon", "secret word", "security word", "security phrase", "wedding location", "street question", "school question", "teacher question",
];

/// The same in one text.
pub(in crate::safety) const TOPICS: Words = words!(TOPICS_LIST);
