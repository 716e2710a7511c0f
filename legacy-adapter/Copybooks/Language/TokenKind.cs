namespace BS2000Bridge.Copybooks.Language;

internal enum TokenKind
{
    Word,
    Number,
    Literal,
    Picture,
    Period,
    Symbol,
    End,
}
