namespace BS2000Bridge.Copybooks;

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
