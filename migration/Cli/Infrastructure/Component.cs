namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>A program beside the product's own that some command starts.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Executable">The command that must be on the PATH; <c>--version</c> makes it tell its version.</param>
/// <param name="VersionPrefix">How an acceptable version begins; empty when any will do.</param>
/// <param name="Needed">Whether nothing works without it.</param>
/// <param name="LostWithoutIt">What does not work without it.</param>
/// <param name="HowToGet">What to install.</param>
internal sealed record Component(string Name, string Executable, string VersionPrefix, bool Needed, string LostWithoutIt, string HowToGet)
{
    /// <summary>All components that today's commands start.</summary>
    public static IReadOnlyList<Component> All { get; } =
    [
        new(
            ".NET SDK 10",
            "dotnet",
            "10.",
            Needed: true,
            "everything: the sources cannot be built",
            "Install the .NET 10 SDK: https://dotnet.microsoft.com/download"),
        new(
            "GnuCOBOL (cobc)",
            "cobc",
            "",
            Needed: false,
            "bridge legacy-batch, and a demo month of its own (bridge demo then uses the small committed month)",
            "Install it: apt-get install gnucobol3"),
    ];
}
