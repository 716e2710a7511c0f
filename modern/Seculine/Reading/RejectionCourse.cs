namespace BS2000Bridge.Seculine.Reading;

/// <summary>What is done with a line that is to be rejected. The later of these values, the less of the line the service can be asked about.</summary>
internal enum RejectionCourse
{
    /// <summary>
    /// It is sent all the same: the request holds, in place of the value, one that the contract knows as none, so that the service
    /// refuses it, and says so when it has a lower code.
    /// </summary>
    Carried,

    /// <summary>The contract has no field for it: the service only checks the rest, for a lower code.</summary>
    Checked,

    /// <summary>Nothing of the line can be relied on, or no code is lower: it is answered here.</summary>
    Answered,
}
