/**
 * Words that questions about any software have, whatever it is: they say little about whether these
 * docs are meant, although they are not frequent outside of software.
 */
export const TECHNICAL_WORDS = `
able actual add api app application approach argument array async attribute await behavior best boolean
break browser bug build button call callback change child chrome class click client code color command
compile component config configuration configure console content correct create css current custom data
date day debug declare default define delete dependency development device different directory disable
docker docs documentation dynamic element enable environment error event example exception existing
expected export fail false feature field file firefox fix folder following form found framework function
get github global handle height host html http https id image implement import input install
installation instead invalid issue item javascript js json key latest library line link linux list load
local log mac macos message method minute missing module multiple name need network node npm null number
object option output package page parameter parent pass path plugin port possible print private problem
process production project promise property public question react recommended release remove render repo
repository request response result return root run safari screen script second server service set
setting single size snippet solution source specific start state statement static status stop string
style support syntax target template terminal test text throw time token tool tree true try ts type
typescript ubuntu undefined unexpected update upgrade url use user value variable version want warning
way width window windows work workaround yarn`
  .trim()
  .split(/\s+/);
