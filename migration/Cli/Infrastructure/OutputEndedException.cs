namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>Whoever read the output has seen enough and closed it (as <c>head</c> does): no failure, but nothing more to do.</summary>
internal sealed class OutputEndedException() : Exception("The output has been closed.");
