using BS2000Bridge.Seculine.Layouts;

namespace BS2000Bridge.Seculine.Reading;

/// <summary>Makes requests of the contract of the records of one file; it may remember the records before.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
internal interface IRecordReader<out TRequest>
    where TRequest : class
{
    /// <summary>The layout of the records.</summary>
    RecordLayout Layout { get; }

    /// <summary>Makes the request of a record.</summary>
    /// <returns>Null when none can be made; there is a rejection then.</returns>
    TRequest? Read(RecordFields fields, ref LineRejections rejections);
}
