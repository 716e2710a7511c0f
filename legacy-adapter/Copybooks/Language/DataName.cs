namespace BS2000Bridge.Copybooks.Language;

/// <summary>The user-defined names of the language: letters, digits, and hyphens or underlines within.</summary>
internal static class DataName
{
    /// <summary>Takes a name.</summary>
    /// <exception cref="CopybookException">The next token is not a name.</exception>
    public static string Take(TokenStream stream)
    {
        Token token = stream.Take();

        // :TAG:-NAME and (PREFIX)-NAME are names to be: only COPY REPLACING makes them real ones.
        if (token.Text.IndexOfAny([':', '(', ')']) >= 0)
        {
            throw token.Fail($"found {token}, expected a name; a copybook made for COPY REPLACING is read through a COPY statement");
        }

        bool isName = token.Kind == TokenKind.Word && token.Text.IndexOfAny(['.', '+']) < 0 && token.Text[0] != '-' && token.Text[token.Text.Length - 1] != '-';
        if (!isName)
        {
            throw token.Fail($"found {token}, expected a name of letters, digits and hyphens between them");
        }

        return token.Text.Length <= Limits.MaxNameLength
            ? token.Text
            : throw token.Fail($"found a name of {token.Text.Length} characters, expected at most {Limits.MaxNameLength}");
    }
}
