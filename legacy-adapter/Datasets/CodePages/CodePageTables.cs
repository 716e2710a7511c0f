namespace BS2000Bridge.Datasets.CodePages;

/// <summary>
/// The tables of the BS2000 code pages (XHCS): 16 rows of 16, the Unicode code point of each byte in hexadecimal, two
/// points for a byte without a character.
/// </summary>
internal static class CodePageTables
{
    /// <summary>EBCDIC.DF.04-1: the default of BS2000, the repertoire of ISO 8859-1.</summary>
    public const string Edf041 = """
        00 01 02 03 85 09 86 7F 87 8D 8E 0B 0C 0D 0E 0F
        10 11 12 13 8F 0A 08 97 18 19 9C 9D 1C 1D 1E 1F
        80 81 82 83 84 92 17 1B 88 89 8A 8B 8C 05 06 07
        90 91 16 93 94 95 96 04 98 99 9A 9B 14 15 9E 1A
        20 A0 E2 E4 E0 E1 E3 E5 E7 F1 60 2E 3C 28 2B 7C
        26 E9 EA EB E8 ED EE EF EC DF 21 24 2A 29 3B 9F
        2D 2F C2 C4 C0 C1 C3 C5 C7 D1 5E 2C 25 5F 3E 3F
        F8 C9 CA CB C8 CD CE CF CC A8 3A 23 40 27 3D 22
        D8 61 62 63 64 65 66 67 68 69 AB BB F0 FD FE B1
        B0 6A 6B 6C 6D 6E 6F 70 71 72 AA BA E6 B8 C6 A4
        B5 AF 73 74 75 76 77 78 79 7A A1 BF D0 DD DE AE
        A2 A3 A5 B7 A9 A7 B6 BC BD BE AC 5B 5C 5D B4 D7
        F9 41 42 43 44 45 46 47 48 49 AD F4 F6 F2 F3 F5
        A6 4A 4B 4C 4D 4E 4F 50 51 52 B9 FB FC DB FA FF
        D9 F7 53 54 55 56 57 58 59 5A B2 D4 D6 D2 D3 D5
        30 31 32 33 34 35 36 37 38 39 B3 7B DC 7D DA 7E
        """;

    /// <summary>EBCDIC.DF.04-15: the repertoire of ISO 8859-15, with the euro sign at X'9F'.</summary>
    public const string Edf04F = """
        00 01 02 03 85 09 86 7F 87 8D 8E 0B 0C 0D 0E 0F
        10 11 12 13 8F 0A 08 97 18 19 9C 9D 1C 1D 1E 1F
        80 81 82 83 84 92 17 1B 88 89 8A 8B 8C 05 06 07
        90 91 16 93 94 95 96 04 98 99 9A 9B 14 15 9E 1A
        20 A0 E2 E4 E0 E1 E3 E5 E7 F1 60 2E 3C 28 2B 7C
        26 E9 EA EB E8 ED EE EF EC DF 21 24 2A 29 3B 9F
        2D 2F C2 C4 C0 C1 C3 C5 C7 D1 5E 2C 25 5F 3E 3F
        F8 C9 CA CB C8 CD CE CF CC 161 3A 23 40 27 3D 22
        D8 61 62 63 64 65 66 67 68 69 AB BB F0 FD FE B1
        B0 6A 6B 6C 6D 6E 6F 70 71 72 AA BA E6 17E C6 20AC
        B5 AF 73 74 75 76 77 78 79 7A A1 BF D0 DD DE AE
        A2 A3 A5 B7 A9 A7 B6 152 153 178 AC 5B 5C 5D 17D D7
        F9 41 42 43 44 45 46 47 48 49 AD F4 F6 F2 F3 F5
        160 4A 4B 4C 4D 4E 4F 50 51 52 B9 FB FC DB FA FF
        D9 F7 53 54 55 56 57 58 59 5A B2 D4 D6 D2 D3 D5
        30 31 32 33 34 35 36 37 38 39 B3 7B DC 7D DA 7E
        """;

    /// <summary>EBCDIC.DF.03, international reference version: the repertoire of ASCII.</summary>
    public const string Edf03Irv = """
        00 01 02 03 .. 09 .. 7F .. .. .. 0B 0C 0D 0E 0F
        10 11 12 13 .. 0A 08 .. 18 19 .. .. 1C 1D 1E 1F
        .. .. .. .. .. .. 17 1B .. .. .. .. .. 05 06 07
        .. .. 16 .. .. .. .. 04 .. .. .. .. 14 15 .. 1A
        20 .. .. .. .. .. .. .. .. .. 60 2E 3C 28 2B 7C
        26 .. .. .. .. .. .. .. .. .. 21 24 2A 29 3B ..
        2D 2F .. .. .. .. .. .. .. .. 5E 2C 25 5F 3E 3F
        .. .. .. .. .. .. .. .. .. .. 3A 23 40 27 3D 22
        .. 61 62 63 64 65 66 67 68 69 .. .. .. .. .. ..
        .. 6A 6B 6C 6D 6E 6F 70 71 72 .. .. .. .. .. ..
        .. .. 73 74 75 76 77 78 79 7A .. .. .. .. .. ..
        .. .. .. .. .. .. .. .. .. .. .. 5B 5C 5D .. ..
        .. 41 42 43 44 45 46 47 48 49 .. .. .. .. .. ..
        .. 4A 4B 4C 4D 4E 4F 50 51 52 .. .. .. .. .. ..
        .. .. 53 54 55 56 57 58 59 5A .. .. .. .. .. ..
        30 31 32 33 34 35 36 37 38 39 .. 7B .. 7D .. 7E
        """;

    /// <summary>EBCDIC.DF.03, German reference version: ASCII with the umlauts in place of brackets and braces.</summary>
    public const string Edf03Drv = """
        00 01 02 03 .. 09 .. 7F .. .. .. 0B 0C 0D 0E 0F
        10 11 12 13 .. 0A 08 .. 18 19 .. .. 1C 1D 1E 1F
        .. .. .. .. .. .. 17 1B .. .. .. .. .. 05 06 07
        .. .. 16 .. .. .. .. 04 .. .. .. .. 14 15 .. 1A
        20 .. .. .. .. .. .. .. .. .. 60 2E 3C 28 2B F6
        26 .. .. .. .. .. .. .. .. .. 21 24 2A 29 3B ..
        2D 2F .. .. .. .. .. .. .. .. 5E 2C 25 5F 3E 3F
        .. .. .. .. .. .. .. .. .. .. 3A 23 A7 27 3D 22
        .. 61 62 63 64 65 66 67 68 69 .. .. .. .. .. ..
        .. 6A 6B 6C 6D 6E 6F 70 71 72 .. .. .. .. .. ..
        .. .. 73 74 75 76 77 78 79 7A .. .. .. .. .. ..
        .. .. .. .. .. .. .. .. .. .. .. C4 D6 DC .. ..
        .. 41 42 43 44 45 46 47 48 49 .. .. .. .. .. ..
        .. 4A 4B 4C 4D 4E 4F 50 51 52 .. .. .. .. .. ..
        .. .. 53 54 55 56 57 58 59 5A .. .. .. .. .. ..
        30 31 32 33 34 35 36 37 38 39 .. E4 .. FC .. DF
        """;
}
