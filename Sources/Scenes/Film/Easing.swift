/// How far something has come that starts and stops gently, from the time that has passed; both from 0 to 1.
///
/// The cubic smoothstep: its speed is 0 at both ends.
func eased(_ t: Double) -> Double { t * t * (3 - 2 * t) }
