namespace BS2000Bridge.Reconciliation.Tests.Samples;

/// <summary>Files that a person has read as a whole and found right: what a program writes is held against them.</summary>
internal static class GoldenFile
{
    /// <summary>Holds a text against a golden file. Where it is another one it is kept beside the build's results, to be compared and, when it is right, copied.</summary>
    /// <param name="name">The file, below this project's folder.</param>
    /// <param name="text">What was written now.</param>
    public static void Require(string name, string text)
    {
        string golden = Checkout.PathOf($"tests/Reconciliation.Tests/{name}"), actual = Checkout.PathOf($"artifacts/golden/{name}");
        if (File.Exists(golden) && File.ReadAllText(golden) == text)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(actual)!);
        File.WriteAllText(actual, text);
        Assert.Fail($"The text is another one. Read what differs between {golden} and {actual}; where the new one is right, copy it over the old one.");
    }
}
