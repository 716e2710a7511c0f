using Google.Protobuf;

namespace BS2000Bridge.Benchmarks.Grpc;

/// <summary>A call that h2load makes many times.</summary>
/// <param name="Method">The method of the service.</param>
/// <param name="Request">The request.</param>
/// <param name="AnswerBytes">The bytes of its right answer: every message, with the five bytes that stand before each.</param>
/// <param name="Connections">How many connections call.</param>
/// <param name="Streams">How many calls are under way on each connection.</param>
internal sealed record WageCall(string Method, IMessage Request, long AnswerBytes, int Connections, int Streams)
{
    /// <summary>The bytes before each message: whether it is compressed, and its length.</summary>
    public const int HeaderBytes = 5;

    /// <summary>The unary call: a wage for a wage.</summary>
    public static WageCall Confirm() => new(nameof(Wages.WagesClient.Confirm), WageSample.At(0), FrameBytes(0), Connections: 4, Streams: 50);

    /// <summary>The streaming call, one at a time.</summary>
    public static WageCall List(int wages) =>
        new(nameof(Wages.WagesClient.List), new ListRequest { Wages = wages }, Enumerable.Range(0, wages).Sum(FrameBytes), Connections: 1, Streams: 1);

    private static long FrameBytes(int place) => HeaderBytes + WageSample.At(place).CalculateSize();
}
