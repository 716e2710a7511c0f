namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>The number of a vessel (IMO Resolution A.1117(30)): seven digits, the last of them the sum of the others times 7 to 2, modulo 10.</summary>
internal static class ImoNumber
{
    private const int Length = 7;

    public static bool IsValid(string text)
    {
        if (text.Length != Length || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        int sum = 0;
        for (int i = 0; i < Length - 1; i++)
        {
            sum += (text[i] - '0') * (Length - i);
        }

        return sum % 10 == text[^1] - '0';
    }
}
