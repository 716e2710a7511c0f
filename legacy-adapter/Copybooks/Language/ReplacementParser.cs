namespace BS2000Bridge.Copybooks.Language;

/// <summary>Reads the list of replacements of a COPY REPLACING or REPLACE, up to its period.</summary>
internal static class ReplacementParser
{
    public static List<Replacement> Parse(WordStream stream)
    {
        var replacements = new List<Replacement>();
        do
        {
            replacements.Add(ParseOne(stream));
            if (replacements.Count > Limits.MaxReplacements)
            {
                throw stream.Words[stream.Position - 1].Place.Fail($"found more than {Limits.MaxReplacements} replacements in one statement");
            }
        }
        while (!stream.Accept("."));
        return replacements;
    }

    private static Replacement ParseOne(WordStream stream)
    {
        ReplacedPart part = stream.Accept("LEADING") ? ReplacedPart.Leading : stream.Accept("TRAILING") ? ReplacedPart.Trailing : ReplacedPart.Whole;
        TextWord start = stream.Take("the text to replace");
        List<TextWord> from = ParseOperand(stream, start);
        stream.Expect("BY", "BY");
        List<TextWord> to = ParseOperand(stream, stream.Take("the text to put in place"));
        if (from.Count == 0)
        {
            throw start.Place.Fail("found nothing to replace, expected text between == and ==");
        }

        return part == ReplacedPart.Whole || (from.Count == 1 && to.Count <= 1)
            ? new Replacement(part, from, to)
            : throw start.Place.Fail("found several words after LEADING or TRAILING, expected a part of one word");
    }

    private static List<TextWord> ParseOperand(WordStream stream, TextWord first)
    {
        var operand = new List<TextWord>();
        if (first.Is(TextWord.PseudoText))
        {
            for (TextWord word = Next(stream, first); !word.Is(TextWord.PseudoText); word = Next(stream, first))
            {
                operand.Add(word);
            }

            return operand;
        }

        if (first.Is("."))
        {
            throw first.Place.Fail("found a period, expected ==text==, a name, a literal or a word");
        }

        operand.Add(first);
        while (stream.Sees("OF") || stream.Sees("IN"))
        {
            operand.Add(stream.Take("OF"));
            operand.Add(stream.Take("the name of a group"));
        }

        if (stream.Sees("("))
        {
            while (!stream.Sees(")"))
            {
                operand.Add(stream.Take("a closing parenthesis"));
            }

            operand.Add(stream.Take(")"));
        }

        return operand;
    }

    private static TextWord Next(WordStream stream, TextWord opening) =>
        stream.AtEnd ? throw opening.Place.Fail("found == without the == that closes it") : stream.Take(TextWord.PseudoText);
}
