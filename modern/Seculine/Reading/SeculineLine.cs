namespace BS2000Bridge.Seculine.Reading;

/// <summary>A line of a file after the first.</summary>
/// <typeparam name="TRequest">The request that the contract has for it.</typeparam>
/// <param name="Number">Its number in the file, from 1; the first line is the header.</param>
/// <param name="Bytes">The line as it was sent, without its end; of one longer than 4,096 bytes the first 4,096.</param>
/// <param name="Request">The request, without its request_id; null when none can be made.</param>
/// <param name="Rejection">Why it cannot be taken, as far as the file alone tells; null when the file shows nothing against it.</param>
internal sealed record SeculineLine<TRequest>(long Number, ReadOnlyMemory<byte> Bytes, TRequest? Request, LineRejection? Rejection)
    where TRequest : class;
