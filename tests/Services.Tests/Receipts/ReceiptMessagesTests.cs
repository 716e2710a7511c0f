using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Services.Receipts;
using Google.Protobuf.WellKnownTypes;

namespace BS2000Bridge.Services.Tests.Receipts;

public sealed class ReceiptMessagesTests
{
    private static readonly Timestamp At = new() { Seconds = 1, Nanos = 2_000 };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Taken_SaysWhatAndWhen(bool repeated) => Assert.Equal(
        new Receipt { RequestId = "a", State = ReceiptState.OnHold, RecordedAt = At, Resource = "charges/17", Repeated = repeated },
        ReceiptMessages.Taken("a", ReceiptState.OnHold, 1_000_002, "charges/17", repeated));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rejected_SaysWhyAndWhen(bool repeated) => Assert.Equal(
        new Receipt { RequestId = "a", State = ReceiptState.Rejected, Rejection = new Rejection { Code = 14 }, RecordedAt = At, Repeated = repeated },
        ReceiptMessages.Rejected("a", new Rejection { Code = 14 }, 1_000_002, repeated));

    [Fact]
    public void Rejected_OfWhichNothingIsKept_HasNoInstant() => Assert.Null(ReceiptMessages.Rejected("a", new Rejection(), null, repeated: false).RecordedAt);
}
