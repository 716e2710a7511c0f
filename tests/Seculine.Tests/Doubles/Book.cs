using System.Collections.Concurrent;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Contracts.Rejections;
using Google.Protobuf;
using Grpc.Core;

namespace BS2000Bridge.Seculine.Tests.Doubles;

/// <summary>
/// What a service of the contract does with declarations as far as SECUline can tell: a receipt for each request_id, the same again
/// when it is repeated. Which declaration has which code is the test's to say.
/// </summary>
internal sealed class Book(ReturnFile file)
{
    private readonly ConcurrentDictionary<string, (ByteString Content, Receipt Receipt)> _receipts = new(StringComparer.Ordinal);

    /// <summary>The code with which a declaration is refused; 0 for none, a negative one to put it on hold.</summary>
    public Func<IMessage, int> CodeOf { get; set; } = _ => 0;

    /// <summary>After so many answers the service dies.</summary>
    public int AnswersLeft { get; set; } = int.MaxValue;

    /// <summary>How many declarations were taken or refused, repeated ones not counted.</summary>
    public int Decided => _receipts.Count;

    /// <summary>What was taken.</summary>
    public IEnumerable<string> Accepted => _receipts.Where(receipt => receipt.Value.Receipt.State != ReceiptState.Rejected).Select(receipt => receipt.Key);

    public Receipt Decide(string requestId, IMessage declaration)
    {
        if (AnswersLeft-- <= 0)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, "The service died."));
        }

        ByteString content = declaration.ToByteString();
        if (_receipts.TryGetValue(requestId, out (ByteString Content, Receipt Receipt) earlier))
        {
            Assert.Equal(earlier.Content, content);
            Receipt again = earlier.Receipt.Clone();
            again.Repeated = true;
            return again;
        }

        Receipt receipt = Receipt(requestId, CodeOf(declaration));
        _receipts[requestId] = (content, receipt);
        return receipt;
    }

    public void Check(IMessage declaration)
    {
        int code = CodeOf(declaration);
        if (code > 0)
        {
            throw new DomainFailure(ErrorReason.DeclarationRejected, "Refused.") { Rejection = RejectionCatalog.Create(file, code) }.ToRpcException();
        }
    }

    private Receipt Receipt(string requestId, int code) => new()
    {
        RequestId = requestId,
        State = code switch { 0 => ReceiptState.Accepted, > 0 => ReceiptState.Rejected, _ => ReceiptState.OnHold },
        Rejection = code > 0 ? RejectionCatalog.Create(file, code, "declaration.hours_worked") : null,
    };
}
