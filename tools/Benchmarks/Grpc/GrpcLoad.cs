namespace BS2000Bridge.Benchmarks.Grpc;

/// <summary>How much is called in a turn.</summary>
/// <param name="UnaryCalls">Unary calls.</param>
/// <param name="Streams">Calls whose stream h2load reads.</param>
/// <param name="Wages">Messages of a stream.</param>
/// <param name="ReadStreams">Calls whose stream grpc-js's client reads.</param>
/// <param name="Turns">Turns of each server that count; one before them is to warm up.</param>
internal sealed record GrpcLoad(int UnaryCalls, int Streams, int Wages, int ReadStreams, int Turns)
{
    /// <summary>Turns of seconds.</summary>
    public static GrpcLoad Full { get; } = new(UnaryCalls: 150_000, Streams: 20, Wages: 100_000, ReadStreams: 5, Turns: 3);

    /// <summary>Turns of moments, which show that it works and are no measure.</summary>
    public static GrpcLoad Small { get; } = new(UnaryCalls: 2_000, Streams: 2, Wages: 1_000, ReadStreams: 2, Turns: 1);
}
