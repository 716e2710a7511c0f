using System.Globalization;

namespace BS2000Bridge.InitialLoad.Messages;

/// <summary>
/// The request_id of a record: the same record of the same content always has the same. The domains keep it with their receipt, so
/// what is sent again after a break is answered again and counts once. <c>takeover</c> is the word that databases already hold:
/// another word would make every record of a load that was broken off new.
/// </summary>
internal sealed class RequestIds(string run)
{
    public string Of(string dataset, long recordNumber) => string.Create(CultureInfo.InvariantCulture, $"takeover/{run}/{dataset}/{recordNumber}");
}
