using BS2000Bridge.Services.Receipts;

namespace BS2000Bridge.Services.Tests.Doubles;

/// <summary>How the putting of a jar was answered.</summary>
internal sealed record JarReceipt(string RequestId, long Digest, long Jar) : IReceipt;
